package vn.toasoan.review.reviewcase;

import java.util.List;

/** Opens decided steps of a running case again; whatever came after them waits once more. */
final class Reopening {

    private Reopening() {}

    /** @param lost decided steps whose approval no longer counts */
    static List<CaseEvent> from(ReviewCase on, Attempt attempt, List<ReviewStep> lost, ReopenReason because) {
        if (lost.isEmpty()) {
            return List.of();
        }
        int first = lost.stream().mapToInt(ReviewStep::order).min().orElseThrow();
        lost.forEach(step -> step.reopened(because));
        on.readySteps().stream()
                .filter(step -> step.order() > first)
                .forEach(step -> step.reopened(step.reopenedBecause()));
        return on.advance(attempt);
    }
}
