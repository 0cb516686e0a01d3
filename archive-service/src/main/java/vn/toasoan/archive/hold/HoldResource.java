package vn.toasoan.archive.hold;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toasoan.archive.database.InTurn;
import vn.toasoan.archive.identity.Caller;
import vn.toasoan.archive.identity.Callers;
import vn.toasoan.archive.identity.Role;
import vn.toasoan.archive.problem.RefusalsAsProblems;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;

@Path("/api/v1/holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RefusalsAsProblems
@Tag(name = "Lệnh giữ hồ sơ")
class HoldResource {

    private final Holds holds;
    private final Callers callers;

    HoldResource(Holds holds, Callers callers) {
        this.holds = holds;
        this.callers = callers;
    }

    record Release(
            @NotBlank @Size(max = 60) @Schema(examples = "78/KL-TTr")
            String paperNo,

            @NotNull LocalDate paperDate) {}

    @GET
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.INSPECTOR})
    @WithSession
    @Operation(operationId = "listHolds", summary = "Các lệnh giữ, mới nhất trước")
    public Uni<RestResponse<Page<HoldView>>> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Page.limit(limit);
        Caller caller = callers.current();
        UUID after =
                cursor == null ? null : (UUID) Cursor.decode(cursor, UUID.class).getFirst();
        return holds.page(after, size + 1)
                .map(found -> Page.of(found, size, last -> Cursor.encode(last.id)))
                .chain(page -> views(page.items(), caller).map(items -> new Page<>(items, page.nextCursor())))
                .map(page -> RestResponse.ResponseBuilder.ok(page)
                        .header("Link", PageLinks.next(uri, page))
                        .build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.INSPECTOR})
    @WithSession
    @Operation(operationId = "getHold", summary = "Một lệnh giữ")
    @APIResponse(
            responseCode = "200",
            description = "The hold",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return shown(holds.one(id, callers.current()));
    }

    @POST
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL})
    @Idempotent
    @WithTransaction
    @Operation(
            operationId = "placeHold",
            summary = "Đặt lệnh giữ",
            description = "Có hiệu lực ngay, kể cả khi việc hủy đang chạy. Nhiều lệnh có thể cùng giữ một hồ sơ.")
    @APIResponse(
            responseCode = "201",
            description = "Placed",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    public Uni<Response> place(@NotNull @Valid HoldRequest request) {
        return holds.place(request, callers.current())
                .map(view -> Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/v1/holds/" + view.id())
                        .header(HttpHeaders.ETAG, ETags.of(view.version()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("/{id}/propose-release")
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL})
    @WithTransaction
    @Operation(operationId = "proposeHoldRelease", summary = "Đề nghị giải tỏa, kèm văn bản kết thúc")
    @APIResponse(
            responseCode = "200",
            description = "Proposed; still held",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    public Uni<Response> propose(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Release request) {
        return shown(holds.proposeRelease(id, ifMatch, request.paperNo(), request.paperDate(), callers.current()));
    }

    @POST
    @Path("/{id}/refuse-release")
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL})
    @WithTransaction
    @Operation(operationId = "refuseHoldRelease", summary = "Không giải tỏa")
    @APIResponse(
            responseCode = "200",
            description = "Stands as before",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    public Uni<Response> refuse(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return shown(holds.refuseRelease(id, ifMatch, callers.current()));
    }

    @POST
    @Path("/{id}/confirm-release")
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL})
    @WithTransaction
    @Operation(operationId = "confirmHoldRelease", summary = "Giải tỏa; phải là người khác người đề nghị")
    @APIResponse(
            responseCode = "200",
            description = "Released",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    public Uni<Response> confirm(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return shown(holds.confirmRelease(id, ifMatch, callers.current()));
    }

    private Uni<List<HoldView>> views(List<Hold> found, Caller caller) {
        return InTurn.map(found, hold -> holds.view(hold, caller));
    }

    private static Uni<Response> shown(Uni<HoldView> view) {
        return view.map(hold -> Response.ok(hold)
                .header(HttpHeaders.ETAG, ETags.of(hold.version()))
                .build());
    }
}
