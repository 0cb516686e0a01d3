package vn.toasoan.submission.article;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** While somebody is typing: what they typed so far, and that it is their turn. */
@Path("/api/v1/articles/{id}")
@Tag(name = "articles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD})
@RefusalsAsProblems
class EditingResource {

    /** @param takeOver also from somebody who holds it now */
    @Schema(name = "EditLockRequest")
    record LockRequest(
            @Schema(description = "Also from somebody who is editing now; they are told at their next renewal")
            boolean takeOver) {}

    private final Autosaves autosaves;
    private final EditLocks locks;
    private final Callers callers;

    EditingResource(Autosaves autosaves, EditLocks locks, Callers callers) {
        this.autosaves = autosaves;
        this.locks = locks;
        this.callers = callers;
    }

    @PUT
    @Path("/autosave")
    @Operation(
            operationId = "autosaveArticle",
            summary = "Tự lưu khi đang soạn",
            description = "Kept for the caller alone and not checked; makes no version and changes no ETag. Forgotten "
                    + "when the caller saves.")
    @APIResponse(responseCode = "204", description = "Kept")
    @WithTransaction
    public Uni<Void> autosave(@RestPath UUID id, ArticleRequest typed) {
        return autosaves.keep(id, ArticleRequest.orEmpty(typed), callers.current());
    }

    @GET
    @Path("/autosave")
    @Operation(operationId = "getAutosave", summary = "Phần tự lưu của tôi")
    @WithSession
    public Uni<AutosaveView> autosaved(@RestPath UUID id) {
        return autosaves.kept(id, callers.current());
    }

    @DELETE
    @Path("/autosave")
    @Operation(operationId = "dropAutosave", summary = "Bỏ phần tự lưu của tôi")
    @APIResponse(responseCode = "204", description = "Forgotten, or there was none")
    @WithTransaction
    public Uni<Void> drop(@RestPath UUID id) {
        return autosaves.drop(id, callers.current());
    }

    @PUT
    @Path("/lock")
    @Operation(
            operationId = "lockArticle",
            summary = "Giữ quyền sửa",
            description =
                    "A lease of two minutes: renew it every minute while somebody types. 409 EDIT_LOCKED names the "
                            + "holder; takenOverFromYou says that it was yours. While it is held, nobody else can save or hand in.")
    @WithTransaction
    public Uni<EditLockView> lock(@RestPath UUID id, LockRequest request) {
        return locks.take(id, request != null && request.takeOver(), callers.current())
                .map(EditLock::view);
    }

    @GET
    @Path("/lock")
    @Operation(operationId = "getEditLock", summary = "Ai đang sửa", description = "404 where nobody is.")
    @WithSession
    public Uni<EditLockView> locked(@RestPath UUID id) {
        return locks.held(id, callers.current()).map(EditLock::view);
    }

    @DELETE
    @Path("/lock")
    @Operation(operationId = "unlockArticle", summary = "Trả quyền sửa")
    @APIResponse(responseCode = "204", description = "Given back, or it was not the caller's")
    @WithTransaction
    public Uni<Void> unlock(@RestPath UUID id) {
        return locks.release(id, callers.current());
    }
}
