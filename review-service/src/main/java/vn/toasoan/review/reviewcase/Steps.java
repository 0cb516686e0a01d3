package vn.toasoan.review.reviewcase;

import java.util.List;
import java.util.UUID;
import vn.toasoan.review.routing.Route;

/** The steps of one case, in the order of its route. */
record Steps(List<ReviewStep> all) {

    Steps {
        all = List.copyOf(all);
    }

    static Steps along(Route route, UUID caseId) {
        return new Steps(
                route.steps().stream().map(step -> new ReviewStep(caseId, step)).toList());
    }

    List<ReviewStep> ready() {
        return all.stream().filter(step -> step.state() == StepState.READY).toList();
    }

    /** Those of the lowest order that still waits. */
    List<ReviewStep> next() {
        int order = all.stream()
                .filter(step -> step.state() == StepState.WAITING)
                .mapToInt(ReviewStep::order)
                .min()
                .orElseThrow();
        return all.stream().filter(step -> step.order() == order).toList();
    }

    boolean allDecided() {
        return all.stream().allMatch(step -> step.state() == StepState.DECIDED);
    }
}
