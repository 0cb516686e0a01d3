package vn.toasoan.submission.article;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.json.IncomingText;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** Articles: write, list, read. Commands that end a text's life with its authors are in {@link HandInResource}. */
@Path("/api/v1/articles")
@Tag(name = "articles", description = "Bài viết: soạn, sửa, xem")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
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
class ArticleResource {

    private final WriteArticle writing;
    private final Desk desk;
    private final Articles articles;
    private final Circumstances circumstances;
    private final Callers callers;

    ArticleResource(WriteArticle writing, Desk desk, Articles articles, Circumstances circumstances, Callers callers) {
        this.writing = writing;
        this.desk = desk;
        this.articles = articles;
        this.circumstances = circumstances;
        this.callers = callers;
    }

    @POST
    @Operation(
            operationId = "createArticle",
            summary = "Tạo bản nháp",
            description = "For a team that the caller belongs to. Accepts Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Draft created",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD})
    @Idempotent
    @WithTransaction
    public Uni<Response> create(ArticleRequest request) {
        var caller = callers.current();
        return writing.draft(ArticleRequest.orEmpty(request), caller)
                .chain(article -> circumstances.of(article, caller).map(occasion -> ArticleView.of(article, occasion)))
                .map(view -> Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/v1/articles/" + view.id())
                        .header(HttpHeaders.ETAG, ETags.of(view.version()))
                        .entity(view)
                        .build());
    }

    @GET
    @Operation(
            operationId = "listArticles",
            summary = "Danh sách bài",
            description = "Those that the caller may read, newest first.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            headers = @Header(name = "Link"),
            content = @Content(schema = @Schema(implementation = ArticlePage.class)))
    @WithSession
    public Uni<Response> list(
            @RestQuery ArticleState state,
            @RestQuery String team,
            @RestQuery String topic,
            @RestQuery @DefaultValue("false") boolean mine,
            @RestQuery @DefaultValue("false") boolean proposed,
            @RestQuery String cursor,
            @RestQuery Integer limit,
            @Context UriInfo uri) {
        var caller = callers.current();
        int size = Page.limit(limit);
        UUID after =
                cursor == null ? null : (UUID) Cursor.decode(cursor, UUID.class).getFirst();
        var filter = new Articles.Filter(
                mine, proposed, state, IncomingText.normalise(team), IncomingText.normalise(topic), after, size + 1);
        return articles.list(caller, filter)
                .map(found -> Page.of(found, size, article -> Cursor.encode(article.id())))
                .chain(page -> circumstances
                        .of(page.items(), caller)
                        .map(circle -> page.map(article -> ArticleSummary.of(article, circle.around(article)))))
                .map(page -> Response.ok(page)
                        .header(HttpHeaders.LINK, PageLinks.next(uri, page))
                        .build());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getArticle", summary = "Xem một bài", description = "With what the caller can do now.")
    @APIResponse(
            responseCode = "200",
            description = "The working text",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @WithSession
    public Uni<Response> get(@RestPath UUID id) {
        return desk.read(id, callers.current()).map(ArticleResource::shown);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "editArticle",
            summary = "Sửa bài",
            description = "A draft or a returned article; by an author, whoever typed it, or the team's lead.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD})
    @WithTransaction
    public Uni<Response> edit(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, ArticleRequest request) {
        return writing.edit(
                        id,
                        ArticleRequest.orEmpty(request),
                        callers.current(),
                        version -> ETags.requireMatch(ifMatch, version))
                .map(ArticleResource::shown);
    }

    static Response shown(Desk.Opened opened) {
        return shown(opened, Response.Status.OK);
    }

    static Response shown(Desk.Opened opened, Response.Status status) {
        ArticleView view = ArticleView.of(opened.article(), opened.occasion());
        return Response.status(status)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .entity(view)
                .build();
    }
}
