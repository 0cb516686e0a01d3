package vn.toasoan.archive.record.reappraisal;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toasoan.archive.identity.Role;
import vn.toasoan.archive.problem.RefusalsAsProblems;
import vn.toasoan.archive.record.RecordTerms;
import vn.toasoan.archive.record.TermChange;
import vn.toasoan.archive.schedule.proposal.Proposals;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;

@Path("/api/v1/retention-schedules/proposals/{id}/dry-run")
@Produces(MediaType.APPLICATION_JSON)
@RefusalsAsProblems
@Tag(name = "Bảng thời hạn bảo quản")
class DryRunResource {

    private final Proposals proposals;
    private final RecordTerms terms;

    DryRunResource(Proposals proposals, RecordTerms terms) {
        this.proposals = proposals;
        this.terms = terms;
    }

    @GET
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.INSPECTOR})
    @WithSession
    @Operation(
            operationId = "dryRunSchedule",
            summary = "Thử dự thảo: từng hồ sơ, ngày đến hạn cũ và mới; không đổi gì",
            description = "Dài hơn áp dụng ngay khi phiên bản có hiệu lực; ngắn hơn chỉ qua hội đồng.")
    public Uni<RestResponse<Page<TermChange>>> dryRun(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        UUID after =
                cursor == null ? null : (UUID) Cursor.decode(cursor, UUID.class).getFirst();
        return proposals
                .rules(id)
                .chain(rules -> terms.compare(rules, after, size + 1))
                .map(found -> Page.of(found, size, last -> Cursor.encode(last.recordId())))
                .map(page -> RestResponse.ResponseBuilder.ok(page)
                        .header("Link", PageLinks.next(uri, page))
                        .build());
    }
}
