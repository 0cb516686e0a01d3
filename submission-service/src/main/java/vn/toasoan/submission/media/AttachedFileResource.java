package vn.toasoan.submission.media;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.submission.article.ArticleAccess;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** One document beside an article. */
@Path("/api/v1/attachments/{id}")
@Tag(name = "media")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.CONTRIBUTOR,
    Role.TEAM_LEAD,
    Role.EDITOR,
    Role.FINANCE_OFFICER,
    Role.INSPECTION_BOARD,
    Role.COMMS_OFFICER,
    Role.PRINCIPAL
})
@RefusalsAsProblems
class AttachedFileResource {

    private final Attaching attaching;
    private final AttachmentShelf shelf;
    private final ArticleAccess articles;
    private final MediaBytes bytes;
    private final Callers callers;

    AttachedFileResource(
            Attaching attaching, AttachmentShelf shelf, ArticleAccess articles, MediaBytes bytes, Callers callers) {
        this.attaching = attaching;
        this.shelf = shelf;
        this.articles = articles;
        this.bytes = bytes;
        this.callers = callers;
    }

    @GET
    @Path("/content")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getAttachmentContent",
            summary = "Tải văn bản đính kèm",
            description = "As it was uploaded, to be saved and never shown within a page.")
    @APIResponse(responseCode = "200", description = "The file", headers = @Header(name = "ETag"))
    @WithSession
    public Uni<Response> content(@RestPath UUID id) {
        return shelf.find(id)
                .call(attachment -> articles.lookAtImages(attachment.articleId(), callers.current()))
                .map(bytes::of);
    }

    @DELETE
    @Operation(
            operationId = "removeAttachment",
            summary = "Bỏ văn bản đính kèm",
            description = "From a draft or returned article. What was handed in keeps it. Changes the article's ETag.")
    @APIResponse(responseCode = "204", description = "Removed")
    @RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD})
    @WithTransaction
    public Uni<Void> remove(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return attaching.remove(id, callers.current(), version -> ETags.requireMatch(ifMatch, version));
    }
}
