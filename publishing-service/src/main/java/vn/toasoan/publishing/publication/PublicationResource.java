package vn.toasoan.publishing.publication;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.publishing.identity.Caller;
import vn.toasoan.publishing.identity.CurrentCaller;

@Path("/api/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(
        name = "publications",
        description = "What became of an approved article, and of every consequence of its publication")
class PublicationResource {

    private final Publications publications;
    private final PublicationViews views;
    private final CommandAnswers answers;
    private final CurrentCaller caller;

    PublicationResource(
            Publications publications, PublicationViews views, CommandAnswers answers, CurrentCaller caller) {
        this.publications = publications;
        this.answers = answers;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @WithSession
    @Operation(
            operationId = "listPublications",
            summary = "Publications that the caller may see, youngest first",
            description = "Editors, communications officers and the principal see all; others those of their teams and"
                    + " their own.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = PublicationPage.class)))
    public Uni<Response> list(
            @Parameter(description = "Where the page begins: nextCursor of the page before") @QueryParam("cursor")
                    String cursor,
            @Parameter(schema = @Schema(minimum = "1", maximum = "100", defaultValue = "20")) @QueryParam("limit")
                    Integer limit,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        List<Object> after = cursor == null ? null : Cursor.decode(cursor, Instant.class, UUID.class);
        return publications
                .visibleTo(
                        readership(),
                        after == null ? null : (Instant) after.get(0),
                        after == null ? null : (UUID) after.get(1),
                        size)
                .map(found -> {
                    Page<PublicationSummary> page = Page.of(
                                    found, size, last -> Cursor.encode(last.createdAt(), last.articleId()))
                            .map(views::summary);
                    return Response.ok(page)
                            .header("Link", PageLinks.next(uri, page))
                            .build();
                });
    }

    @GET
    @Path("/{articleId}")
    @WithSession
    @Operation(
            operationId = "getPublication",
            summary = "One publication with its editions and every consequence",
            description =
                    "A consequence has a state of its own: that an article is published never hides that a picture"
                            + " or a page failed.")
    @APIResponse(
            responseCode = "200",
            description = "The publication",
            content =
                    @Content(
                            schema = @Schema(implementation = PublicationDetail.class),
                            examples = @ExampleObject(name = "published", value = PublicationDetail.EXAMPLE)))
    public Uni<Response> get(@PathParam("articleId") UUID articleId) {
        Caller current = caller.get();
        Readership readership = readership();
        return publications.find(articleId).chain(publication -> {
            if (publication == null || !readership.mayRead(publication)) {
                throw ProblemException.of(404, "PUBLICATION_NOT_FOUND").detail(articleId);
            }
            return answers.answer(publication, current);
        });
    }

    private Readership readership() {
        Caller current = caller.get();
        return Readership.of(current.subject(), current.roles(), current.teams());
    }

    /** For the description only. */
    @Schema(name = "PublicationPage", requiredProperties = "items")
    record PublicationPage(
            List<PublicationSummary> items,
            @Schema(description = "Absent on the last page") String nextCursor) {}
}
