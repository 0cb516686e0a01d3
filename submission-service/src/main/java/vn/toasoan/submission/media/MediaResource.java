package vn.toasoan.submission.media;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.submission.article.ArticleAccess;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** Images of articles. */
@Path("/api/v1/media")
@Tag(name = "media", description = "Ảnh của bài")
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
class MediaResource {

    private final Illustrating illustrating;
    private final MediaShelf shelf;
    private final ArticleAccess articles;
    private final MediaBytes bytes;
    private final Renditions renditions;
    private final Callers callers;

    MediaResource(
            Illustrating illustrating,
            MediaShelf shelf,
            ArticleAccess articles,
            MediaBytes bytes,
            Renditions renditions,
            Callers callers) {
        this.illustrating = illustrating;
        this.shelf = shelf;
        this.articles = articles;
        this.bytes = bytes;
        this.renditions = renditions;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "uploadMedia",
            summary = "Tải ảnh lên",
            description = "JPEG or PNG, at most 15 MB and 50 megapixels, told by content. The picture is cleaned and "
                    + "re-encoded (no EXIF, GPS, thumbnail); the file itself is not kept. The same picture a second "
                    + "time answers 200 with the image that is there. Changes the article's ETag.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = MediaView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The article shows this very picture already",
            content = @Content(schema = @Schema(implementation = MediaView.class)))
    @RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD})
    public Uni<Response> upload(@BeanParam UploadForm form) {
        return illustrating
                .add(form.article(), form.upload(), form.description(), callers.current())
                .map(outcome -> Response.status(outcome.added() ? Response.Status.CREATED : Response.Status.OK)
                        .header(
                                HttpHeaders.LOCATION,
                                "/api/v1/media/" + outcome.media().id())
                        .header(HttpHeaders.ETAG, ETags.of(outcome.media().version()))
                        .entity(outcome.media().view())
                        .build());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getMedia", summary = "Thông tin của một ảnh")
    @APIResponse(
            responseCode = "200",
            description = "The image, without its bytes",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = MediaView.class)))
    @WithSession
    public Uni<Response> get(@RestPath UUID id) {
        return readable(id, callers.current()).map(MediaResource::shown);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "describeMedia",
            summary = "Sửa mô tả của ảnh",
            description = "In a draft or returned article. Changes the article's ETag.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = MediaView.class)))
    @RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD})
    @WithTransaction
    public Uni<Response> describe(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, DescribeRequest request) {
        Media.Description description = DescribeRequest.description(request);
        return illustrating
                .describe(id, description, callers.current(), version -> ETags.requireMatch(ifMatch, version))
                .map(MediaResource::shown);
    }

    @PUT
    @Path("/{id}/consents")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "linkConsents",
            summary = "Gắn phiếu đồng ý vào ảnh",
            description =
                    "The consents of all pupils who can be recognised, instead of those linked before. An article "
                            + "can be handed in once every such picture has at least one, and all of them are valid on that day "
                            + "for pictures on the site. Changes the article's ETag.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = MediaView.class)))
    @RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD})
    @WithTransaction
    public Uni<Response> leanOn(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, ConsentLink.Request request) {
        List<ConsentLink> links = ConsentLink.read(request);
        return illustrating
                .leanOn(id, links, callers.current(), version -> ETags.requireMatch(ifMatch, version))
                .map(MediaResource::shown);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removeMedia",
            summary = "Bỏ ảnh khỏi bài",
            description = "From a draft or returned article whose body does not refer to it. What was handed in keeps "
                    + "it. Changes the article's ETag.")
    @APIResponse(responseCode = "204", description = "Removed")
    @RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD})
    @WithTransaction
    public Uni<Void> remove(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return illustrating.remove(id, callers.current(), version -> ETags.requireMatch(ifMatch, version));
    }

    @GET
    @Path("/{id}/content")
    @Produces({"image/jpeg", "image/png", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getMediaContent",
            summary = "Xem ảnh",
            description = "The cleaned image's bytes; a smaller print with width 320, 800 or 1600.")
    @APIResponse(responseCode = "200", description = "The image", headers = @Header(name = "ETag"))
    public Uni<Response> content(
            @RestPath UUID id,
            @RestQuery
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            enumeration = {"320", "800", "1600"}))
                    Integer width) {
        Caller caller = callers.current();
        Rendition rendition = width == null ? null : Rendition.ofWidth(width);
        return Panache.withSession(() -> readable(id, caller))
                .chain(media -> rendition == null
                        ? Uni.createFrom().item(() -> bytes.of(media))
                        : renditions.of(media, rendition).map(print -> bytes.of(media, print, rendition)));
    }

    private Uni<Media> readable(UUID id, Caller caller) {
        return shelf.find(id).call(media -> articles.lookAtImages(media.articleId(), caller));
    }

    private static Response shown(Media media) {
        return Response.ok(media.view())
                .header(HttpHeaders.ETAG, ETags.of(media.version()))
                .build();
    }
}
