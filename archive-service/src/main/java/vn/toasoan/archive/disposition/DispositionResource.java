package vn.toasoan.archive.disposition;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toasoan.archive.database.InTurn;
import vn.toasoan.archive.identity.Callers;
import vn.toasoan.archive.identity.Role;
import vn.toasoan.archive.problem.RefusalsAsProblems;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;

@Path("/api/v1/dispositions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RefusalsAsProblems
@Tag(name = "Xét hủy tài liệu")
class DispositionResource {

    private final Proposing proposing;
    private final Runs runs;
    private final Sealing sealing;
    private final DispositionViews views;
    private final Callers callers;

    DispositionResource(Proposing proposing, Runs runs, Sealing sealing, DispositionViews views, Callers callers) {
        this.proposing = proposing;
        this.runs = runs;
        this.sealing = sealing;
        this.views = views;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.INSPECTOR})
    @WithSession
    @Operation(operationId = "listDispositions", summary = "Các lượt xét hủy, mới nhất trước")
    public Uni<RestResponse<Page<DispositionView>>> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Page.limit(limit);
        UUID after =
                cursor == null ? null : (UUID) Cursor.decode(cursor, UUID.class).getFirst();
        return runs.page(after, size + 1)
                .map(found -> Page.of(found, size, last -> Cursor.encode(last.id)))
                .chain(page -> all(page.items()).map(items -> new Page<>(items, page.nextCursor())))
                .map(page -> RestResponse.ResponseBuilder.ok(page)
                        .header("Link", PageLinks.next(uri, page))
                        .build());
    }

    @POST
    @RolesAllowed(Role.ARCHIVIST)
    @Idempotent
    @WithTransaction
    @Operation(
            operationId = "proposeDisposition",
            summary = "Lập danh mục hết thời hạn, kèm thuyết minh",
            description = "Chỉ nhận hồ sơ đã đến hạn, không bị giữ và không ở lượt xét hủy khác.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = DispositionView.class)))
    public Uni<Response> propose(@NotNull @Valid DispositionRequest request) {
        return proposing
                .propose(request.explanation(), request.recordIds(), callers.current())
                .chain(views::of)
                .map(view -> Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/v1/dispositions/" + view.id())
                        .header(HttpHeaders.ETAG, ETags.of(view.version()))
                        .entity(view)
                        .build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.CONTRIBUTOR,
        Role.TEAM_LEAD,
        Role.EDITOR,
        Role.FINANCE_OFFICER,
        Role.INSPECTION_BOARD,
        Role.COMMS_OFFICER,
        Role.PRINCIPAL,
        Role.ARCHIVIST,
        Role.INSPECTOR
    })
    @WithSession
    @Operation(operationId = "getDisposition", summary = "Một lượt xét hủy, cho người có phần việc trong đó")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content = @Content(schema = @Schema(implementation = DispositionView.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return runs.one(id)
                .call(run -> views.requireSeen(run, callers.current()))
                .chain(views::shown);
    }

    @GET
    @Path("/{id}/proof")
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.INSPECTOR})
    @WithSession
    @Operation(
            operationId = "getDispositionProof",
            summary = "Chứng nhận hủy đã ký Ed25519",
            description = "Chữ ký tính trên đúng các byte của trường certificate; khóa ở GET /api/v1/audit/key.")
    public Uni<String> proof(@PathParam("id") UUID id) {
        return sealing.proof(id);
    }

    private Uni<List<DispositionView>> all(List<Disposition> found) {
        return InTurn.map(found, views::of);
    }
}
