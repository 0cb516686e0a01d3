package vn.toasoan.submission.media;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.RefusalsAsProblems;
import vn.toasoan.submission.upload.Uploads;

/** Makes an image or a document of an upload that came in pieces, by the same checks as one that came at once. */
@Path("/api/v1/uploads")
@Tag(name = "uploads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD})
@RefusalsAsProblems
class FinishResource {

    private final Uploads uploads;
    private final Illustrating illustrating;
    private final Callers callers;

    FinishResource(Uploads uploads, Illustrating illustrating, Callers callers) {
        this.uploads = uploads;
        this.illustrating = illustrating;
        this.callers = callers;
    }

    @POST
    @Path("/{id}/image")
    @Operation(
            operationId = "finishImageUpload",
            summary = "Dùng tệp đã tải đủ làm ảnh của bài",
            description =
                    "As POST /media does. The upload is forgotten afterwards; a refused one stays until it expires.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = MediaView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The article shows this very picture already",
            content = @Content(schema = @Schema(implementation = MediaView.class)))
    public Uni<Response> image(@RestPath UUID id, DescribeRequest request) {
        Media.Description description = DescribeRequest.description(request);
        Caller caller = callers.current();
        return uploads.finished(id, caller)
                .chain(file -> illustrating.add(file.articleId(), file.content(), description, caller))
                .call(() -> uploads.forget(id, caller))
                .map(outcome -> Response.status(outcome.added() ? Response.Status.CREATED : Response.Status.OK)
                        .header(
                                HttpHeaders.LOCATION,
                                "/api/v1/media/" + outcome.media().id())
                        .header(HttpHeaders.ETAG, ETags.of(outcome.media().version()))
                        .entity(outcome.media().view())
                        .build());
    }
}
