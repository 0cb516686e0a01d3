package vn.toasoan.submission.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.article.ArticleAccess;
import vn.toasoan.submission.article.ArticleKind;
import vn.toasoan.submission.article.ArticleState;
import vn.toasoan.submission.obligation.Ledger;

/** One of my articles: where it is, why, what comes next, and what it counts for. */
@Schema(name = "Submission")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionView(
        UUID articleId,
        String title,
        ArticleKind kind,
        String team,
        ArticleState state,
        int revision,

        @Schema(description = "What review said last; absent where it gave no reason")
        String reason,

        NextStep nextStep,

        @Schema(description = "Whose turn it is; empty where nobody's")
        List<ProgressView.WaitingWith> heldBy,

        @Schema(description = "Where readers find it; absent before the first edition")
        String url,

        @Schema(description = "For each measure of the plan that it counts for, or why it does not")
        List<Ledger.Count> countedFor,

        Instant updatedAt) {

    /** What has to happen for it to move on. */
    enum NextStep {
        HAND_IN,
        MEND_AND_HAND_IN_AGAIN,
        WAIT_FOR_REVIEW,
        WAIT_FOR_ANSWER_TO_WITHDRAWAL,
        WAIT_FOR_PUBLICATION,
        NOTHING
    }

    static SubmissionView of(ArticleAccess.Submission mine, Progress progress, List<Ledger.Count> counts) {
        ArticleAccess.Standing standing = mine.standing();
        Verdict verdict = progress.verdict();
        return new SubmissionView(
                standing.id(),
                mine.title(),
                mine.kind(),
                standing.team(),
                standing.state(),
                standing.revision(),
                verdict == null || verdict.revision() != standing.revision() ? null : verdict.reason(),
                next(standing, progress),
                ProgressView.waitingWith(standing, progress),
                progress.publication() == null ? null : progress.publication().url(),
                counts,
                mine.updatedAt());
    }

    private static NextStep next(ArticleAccess.Standing standing, Progress progress) {
        return switch (standing.state()) {
            case DRAFT -> NextStep.HAND_IN;
            case RETURNED -> NextStep.MEND_AND_HAND_IN_AGAIN;
            case SUBMITTED ->
                standing.withdrawalPending() ? NextStep.WAIT_FOR_ANSWER_TO_WITHDRAWAL : NextStep.WAIT_FOR_REVIEW;
            case ACCEPTED -> {
                boolean out =
                        progress.publication() != null && progress.publication().revision() >= standing.revision();
                yield out ? NextStep.NOTHING : NextStep.WAIT_FOR_PUBLICATION;
            }
            case REFUSED, WITHDRAWN -> NextStep.NOTHING;
        };
    }
}
