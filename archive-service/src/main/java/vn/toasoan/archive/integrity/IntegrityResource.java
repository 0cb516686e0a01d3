package vn.toasoan.archive.integrity;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toasoan.archive.audit.trail.AuditTrail;
import vn.toasoan.archive.identity.Callers;
import vn.toasoan.archive.identity.Role;
import vn.toasoan.archive.problem.RefusalsAsProblems;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;

@Path("/api/v1/integrity")
@Produces(MediaType.APPLICATION_JSON)
@RefusalsAsProblems
@Tag(name = "Kiểm tra toàn vẹn")
class IntegrityResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Integrity integrity;
    private final Scrub scrub;
    private final AuditTrail trail;
    private final Callers callers;

    IntegrityResource(Integrity integrity, Scrub scrub, AuditTrail trail, Callers callers) {
        this.integrity = integrity;
        this.scrub = scrub;
        this.trail = trail;
        this.callers = callers;
    }

    record Ordered(int files) {}

    @GET
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.INSPECTOR})
    @WithSession
    @Operation(operationId = "getIntegrity", summary = "Tình trạng toàn vẹn của kho")
    public Uni<Integrity.Summary> summary() {
        return integrity.summary();
    }

    @GET
    @Path("/faults")
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.INSPECTOR})
    @WithSession
    @Operation(operationId = "listIntegrityFaults", summary = "Các tệp hỏng, mất hoặc không đọc được")
    public Uni<RestResponse<Page<Integrity.Faulty>>> faults(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Page.limit(limit);
        List<Object> after = cursor == null ? List.of(FIRST, 0L) : Cursor.decode(cursor, UUID.class, Long.class);
        return integrity
                .faults((UUID) after.get(0), ((Long) after.get(1)).intValue(), size + 1)
                .map(found -> Page.of(found, size, last -> Cursor.encode(last.recordId(), (long) last.position())))
                .map(page -> RestResponse.ResponseBuilder.ok(page)
                        .header("Link", PageLinks.next(uri, page))
                        .build());
    }

    @POST
    @Path("/check")
    @RolesAllowed(Role.ARCHIVIST)
    @WithTransaction
    @Operation(
            operationId = "checkIntegrity",
            summary = "Kiểm lại ngay, theo nhịp giới hạn",
            description = "Kết quả xem ở GET /api/v1/integrity sau đó.")
    public Uni<Ordered> check(
            @Parameter(description = "Chỉ hồ sơ này; bỏ trống: toàn bộ kho") @QueryParam("recordId") UUID recordId) {
        return scrub.again(recordId)
                .call(() -> trail.command(
                        callers.current(), "CHECK_INTEGRITY", "store", recordId == null ? "ALL" : recordId.toString()))
                .map(Ordered::new);
    }
}
