package vn.toasoan.review.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.problem.Refusals;
import vn.toasoan.review.reviewcase.By;
import vn.toasoan.review.reviewcase.Command;
import vn.toasoan.review.reviewcase.ReviewCase;
import vn.toasoan.review.reviewcase.Reviewing;

/** Tries a caller's command on a case and answers with the case as it is then. */
@ApplicationScoped
class CaseCommands {

    private final Reviewing reviewing;
    private final CaseViews views;

    CaseCommands(Reviewing reviewing, CaseViews views) {
        this.reviewing = reviewing;
        this.views = views;
    }

    Uni<Response> execute(UUID caseId, String ifMatch, Caller caller, Command command) {
        return reviewing
                .execute(caseId, command, new By(caller, ExpectedVersion.of(ifMatch)))
                .onFailure(Refusal.class)
                .transform(Refusals::toProblem)
                .chain(done -> done == null
                        ? notFound()
                        : views.show(done.reviewCase(), done.moment(), caller).map(CaseCommands::answer));
    }

    /** @param found null: 404 */
    Uni<Response> show(ReviewCase found, Caller caller) {
        return found == null ? notFound() : views.show(found, caller).map(CaseCommands::answer);
    }

    private static Uni<Response> notFound() {
        return Uni.createFrom().failure(ProblemException.of(404, "REVIEW_NOT_FOUND"));
    }

    private static Response answer(CaseView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
