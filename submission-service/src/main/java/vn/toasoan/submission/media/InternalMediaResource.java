package vn.toasoan.submission.media;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** The one look-up between services: the bytes behind a hash that stood in an event (design page 3). */
@Path("/internal/media")
@Tag(name = "internal", description = "Chỉ dành cho các dịch vụ")
@RefusalsAsProblems
class InternalMediaResource {

    private final MediaShelf shelf;
    private final AttachmentShelf attachments;
    private final MediaBytes bytes;

    InternalMediaResource(MediaShelf shelf, AttachmentShelf attachments, MediaBytes bytes) {
        this.shelf = shelf;
        this.attachments = attachments;
        this.bytes = bytes;
    }

    @GET
    @Path("/{sha256}")
    @Produces({"image/jpeg", "image/png", MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getMediaBytes",
            summary = "Nội dung ảnh, văn bản theo mã băm",
            description = "The reader verifies the hash.")
    @RolesAllowed(Role.MEDIA_READER)
    @WithSession
    public Uni<Response> bytes(@RestPath String sha256) {
        return attachments
                .withBytes(sha256)
                .chain(attachment -> attachment == null
                        ? shelf.withBytes(sha256).map(bytes::of)
                        : Uni.createFrom().item(() -> bytes.of(attachment)));
    }
}
