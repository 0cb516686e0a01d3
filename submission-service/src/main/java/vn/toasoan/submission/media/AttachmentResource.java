package vn.toasoan.submission.media;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.submission.article.ArticleAccess;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.RefusalsAsProblems;
import vn.toasoan.submission.revision.AttachedFile;

/** Documents beside an article. */
@Path("/api/v1/articles/{id}/attachments")
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
class AttachmentResource {

    private final Attaching attaching;
    private final AttachmentShelf shelf;
    private final ArticleAccess articles;
    private final Callers callers;

    AttachmentResource(Attaching attaching, AttachmentShelf shelf, ArticleAccess articles, Callers callers) {
        this.attaching = attaching;
        this.shelf = shelf;
        this.articles = articles;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "attachFile",
            summary = "Đính kèm văn bản",
            description =
                    "PDF, DOCX or XLSX, at most 20 MB, told by content; kept byte for byte. Refused: macros, scripts, "
                            + "embedded files, locked files, archives that unpack to more than 200 MB. Changes the article's ETag.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = AttachedFile.class)))
    @APIResponse(
            responseCode = "200",
            description = "The article has this very file already",
            content = @Content(schema = @Schema(implementation = AttachedFile.class)))
    @RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD})
    public Uni<Response> attach(@RestPath UUID id, @BeanParam AttachmentForm form) {
        return attaching
                .add(id, form.upload(), form.fileName(), form.title(), callers.current())
                .map(outcome -> Response.status(outcome.added() ? Response.Status.CREATED : Response.Status.OK)
                        .header(
                                HttpHeaders.LOCATION,
                                "/api/v1/attachments/" + outcome.attachment().id() + "/content")
                        .header(HttpHeaders.ETAG, ETags.of(outcome.attachment().version()))
                        .entity(outcome.attachment().file())
                        .build());
    }

    @GET
    @Operation(operationId = "listAttachments", summary = "Các văn bản đính kèm", description = "In their order.")
    @WithSession
    public Uni<AttachmentList> list(@RestPath UUID id) {
        return articles.read(id, callers.current()).chain(() -> shelf.of(id)).map(AttachmentList::new);
    }

    /** At most 30. */
    @Schema(name = "AttachmentList")
    record AttachmentList(List<AttachedFile> items) {}
}
