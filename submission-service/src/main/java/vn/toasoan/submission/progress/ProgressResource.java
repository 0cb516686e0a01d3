package vn.toasoan.submission.progress;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.toasoan.submission.article.ArticleAccess;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** "Where is my article?" */
@Path("/api/v1/articles/{id}/progress")
@Tag(name = "progress", description = "Bài đang ở đâu")
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
class ProgressResource {

    private final ArticleAccess articles;
    private final ProgressBook book;
    private final Callers callers;

    ProgressResource(ArticleAccess articles, ProgressBook book, Callers callers) {
        this.articles = articles;
        this.book = book;
        this.callers = callers;
    }

    @GET
    @Operation(
            operationId = "getProgress",
            summary = "Bài đang ở đâu, chờ ai",
            description = "What review, publishing and archive said about the article, side by side.")
    @WithSession
    public Uni<ProgressView> progress(@RestPath UUID id) {
        return articles.read(id, callers.current())
                .chain(article -> book.find(id).map(progress -> ProgressView.of(article, progress)));
    }
}
