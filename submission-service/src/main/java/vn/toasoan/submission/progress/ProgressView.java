package vn.toasoan.submission.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.article.ArticleAccess;
import vn.toasoan.submission.article.ArticleState;

/** Where an article is: composed on reading from what each service said. */
@Schema(name = "Progress")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgressView(
        UUID articleId,
        @Schema(description = "For its authors") ArticleState state,

        @Schema(description = "Number of the last hand-in; 0: never handed in")
        int revision,

        @Schema(description = "The authors asked for it back, and review has not answered")
        boolean withdrawalPending,

        @Schema(description = "Whose turn it is; empty where nobody's")
        List<WaitingWith> waitingWith,

        @Schema(description = "How the last review ended; absent before")
        Verdict lastVerdict,

        @Schema(description = "Absent before the first edition")
        Publication publication,

        @Schema(description = "Absent before the first filing")
        FiledRecord record) {

    /** Somebody whose turn it is. */
    @Schema(name = "WaitingWith")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaitingWith(
            @Schema(enumeration = {"AUTHORS", "REVIEW"}) String who,
            @Schema(description = "Step of the review") String stepId,
            @Schema(examples = "editor") String role,
            String label,

            @Schema(description = "Persons, where it is not any holder of the role")
            List<String> assignedTo,

            @Schema(enumeration = {"SOLE_HOLDER_IS_AUTHOR", "NO_HOLDER"})
            String fallbackReason,

            Instant since) {

        private static final WaitingWith AUTHORS = new WaitingWith("AUTHORS", null, null, null, null, null, null);
        private static final WaitingWith REVIEW = new WaitingWith("REVIEW", null, null, null, null, null, null);
    }

    static ProgressView of(ArticleAccess.Standing article, Progress progress) {
        return new ProgressView(
                article.id(),
                article.state(),
                article.revision(),
                article.withdrawalPending(),
                waitingWith(article, progress),
                progress.verdict(),
                progress.publication(),
                progress.filed());
    }

    static List<WaitingWith> waitingWith(ArticleAccess.Standing article, Progress progress) {
        return switch (article.state()) {
            case DRAFT, RETURNED -> List.of(WaitingWith.AUTHORS);
            case SUBMITTED -> review(article.revision(), progress);
            case ACCEPTED, REFUSED, WITHDRAWN -> List.of();
        };
    }

    private static List<WaitingWith> review(int revision, Progress progress) {
        if (progress.reviewRevision() != revision || progress.waiting().isEmpty()) {
            return List.of(WaitingWith.REVIEW);
        }
        return progress.waiting().stream()
                .map(step -> new WaitingWith(
                        "REVIEW",
                        step.stepId(),
                        step.role(),
                        progress.routeStep(step.stepId())
                                .map(ReviewEvents.RouteStep::label)
                                .orElse(null),
                        step.assignedTo(),
                        step.fallbackReason(),
                        step.since()))
                .toList();
    }
}
