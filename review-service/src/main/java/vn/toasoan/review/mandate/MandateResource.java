package vn.toasoan.review.mandate;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.review.identity.Callers;
import vn.toasoan.review.identity.Roles;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.problem.Refusals;

/** Who may speak for the school. */
@Path("/api/v1/spokesperson-mandates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Người phát ngôn")
public class MandateResource {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final Mandates mandates;
    private final Callers callers;
    private final Clock clock;

    MandateResource(Mandates mandates, Callers callers, Clock clock) {
        this.mandates = mandates;
        this.callers = callers;
        this.clock = clock;
    }

    /** Only for the API's description. */
    @Schema(name = "MandatePage")
    record MandatePage(List<MandateView> items, String nextCursor) {}

    @GET
    @WithSession
    @RolesAllowed({
        Roles.CONTRIBUTOR,
        Roles.TEAM_LEAD,
        Roles.EDITOR,
        Roles.FINANCE_OFFICER,
        Roles.INSPECTION_BOARD,
        Roles.COMMS_OFFICER,
        Roles.PRINCIPAL,
        Roles.ARCHIVIST,
        Roles.INSPECTOR
    })
    @Operation(
            operationId = "listMandates",
            summary = "Ai được phát ngôn",
            description =
                    "Tên, chức danh, liên hệ và phạm vi của từng người được ủy quyền; mặc định chỉ những ủy quyền đang"
                            + " có hiệu lực. Không có ủy quyền nào thì Hiệu trưởng phát ngôn.")
    @APIResponse(
            responseCode = "200",
            description = "Một trang",
            content = @Content(schema = @Schema(implementation = MandatePage.class)))
    public Uni<Response> list(
            @QueryParam("valid") @DefaultValue("true") @Parameter(description = "false: cả những ủy quyền đã hết")
                    boolean valid,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        List<Object> after =
                cursor == null ? List.of(END_OF_TIME, LAST) : Cursor.decode(cursor, Instant.class, UUID.class);
        Instant now = clock.instant();
        return mandates.list(valid ? now : null, (Instant) after.get(0), (UUID) after.get(1), size + 1)
                .map(found -> Page.of(
                                found, size, last -> Cursor.encode(last.terms().validFrom(), last.id()))
                        .map(mandate -> MandateView.of(mandate, now)))
                .map(page -> Response.ok(page)
                        .header(HttpHeaders.LINK, PageLinks.next(uri, page))
                        .build());
    }

    @POST
    @Idempotent
    @WithTransaction
    @RolesAllowed(Roles.PRINCIPAL)
    @Operation(
            operationId = "grantMandate",
            summary = "Ủy quyền phát ngôn",
            description = "Hiệu trưởng ủy quyền bằng văn bản cho một người, về một việc, trong một thời hạn.")
    @APIResponse(
            responseCode = "201",
            description = "Đã ủy quyền",
            content = @Content(schema = @Schema(implementation = MandateView.class)))
    public Uni<Response> grant(@NotNull @Valid MandateRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID by = callers.current().subject();
        return Uni.createFrom()
                .item(() -> new Mandate(request.terms(), by, now))
                .chain(mandate -> mandates.add(mandate)
                        .replaceWith(() -> Response.created(URI.create("/api/v1/spokesperson-mandates/" + mandate.id()))
                                .entity(MandateView.of(mandate, now))
                                .header(HttpHeaders.ETAG, ETags.of(mandate.version()))
                                .build()))
                .onFailure(Refusal.class)
                .transform(Refusals::toProblem);
    }

    @POST
    @Path("/{id}/revoke")
    @Idempotent
    @WithTransaction
    @RolesAllowed(Roles.PRINCIPAL)
    @Operation(
            operationId = "revokeMandate",
            summary = "Thu hồi ủy quyền phát ngôn",
            description = "Có hiệu lực ngay; những gì đã phát ngôn trước đó vẫn là phát ngôn có ủy quyền.")
    @APIResponse(
            responseCode = "200",
            description = "Đã thu hồi",
            content = @Content(schema = @Schema(implementation = MandateView.class)))
    public Uni<Response> revoke(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID by = callers.current().subject();
        return mandates.find(id)
                .chain(found -> {
                    if (found == null) {
                        throw ProblemException.of(404, "MANDATE_NOT_FOUND");
                    }
                    ETags.requireMatch(ifMatch, found.version());
                    found.revoke(by, now);
                    return Panache.getSession()
                            .chain(session -> session.flush())
                            .replaceWith(() -> Response.ok(MandateView.of(found, now))
                                    .header(HttpHeaders.ETAG, ETags.of(found.version()))
                                    .build());
                })
                .onFailure(Refusal.class)
                .transform(Refusals::toProblem);
    }
}
