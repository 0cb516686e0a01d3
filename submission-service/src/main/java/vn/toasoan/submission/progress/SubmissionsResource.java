package vn.toasoan.submission.progress;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.submission.article.ArticleAccess;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.obligation.Ledger;
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** "What became of what I wrote?" */
@Path("/api/v1/submissions")
@Tag(name = "progress")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD})
@RefusalsAsProblems
class SubmissionsResource {

    private final ArticleAccess articles;
    private final ProgressBook book;
    private final Ledger ledger;
    private final Callers callers;

    SubmissionsResource(ArticleAccess articles, ProgressBook book, Ledger ledger, Callers callers) {
        this.articles = articles;
        this.book = book;
        this.ledger = ledger;
        this.callers = callers;
    }

    @GET
    @Operation(
            operationId = "listMySubmissions",
            summary = "Bài của tôi: đang ở đâu, vì sao, việc tiếp theo, tính vào chỉ tiêu nào",
            description = "What the caller wrote or typed, newest first.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            headers = @Header(name = "Link"),
            content = @Content(schema = @Schema(implementation = SubmissionPage.class)))
    @WithSession
    public Uni<Response> mine(@RestQuery String cursor, @RestQuery Integer limit, @Context UriInfo uri) {
        int size = Page.limit(limit);
        UUID after =
                cursor == null ? null : (UUID) Cursor.decode(cursor, UUID.class).getFirst();
        return articles.mine(callers.current(), after, size + 1)
                .map(found -> Page.of(
                        found, size, mine -> Cursor.encode(mine.standing().id())))
                .chain(page -> views(page.items())
                        .map(views -> page.map(mine -> views.get(page.items().indexOf(mine)))))
                .map(page -> Response.ok(page)
                        .header(HttpHeaders.LINK, PageLinks.next(uri, page))
                        .build());
    }

    private Uni<List<SubmissionView>> views(List<ArticleAccess.Submission> mine) {
        List<UUID> ids = mine.stream().map(one -> one.standing().id()).toList();
        return book.pages(ids)
                .chain(pages -> ledger.counts(ids)
                        .map(counts -> mine.stream()
                                .map(one -> SubmissionView.of(
                                        one,
                                        pages.stream()
                                                .filter(page -> page.articleId()
                                                        .equals(one.standing().id()))
                                                .findFirst()
                                                .orElseGet(() -> Progress.of(
                                                        one.standing().id())),
                                        counts.getOrDefault(one.standing().id(), List.of())))
                                .toList()));
    }

    /** Documents the shape of a page of submissions. */
    @Schema(name = "SubmissionPage")
    record SubmissionPage(
            List<SubmissionView> items,
            @Schema(description = "Absent on the last page") String nextCursor) {}
}
