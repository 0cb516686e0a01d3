package vn.toasoan.review.reviewcase;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** These, which are over, and those, which are asked for now. */
    Steps followedBy(Steps others) {
        List<ReviewStep> both = new ArrayList<>(all);
        both.addAll(others.all);
        return new Steps(both);
    }

    List<ReviewStep> ready() {
        return all.stream().filter(step -> step.state() == StepState.READY).toList();
    }

    /**
     * Those of the lowest order in which something is to be decided, with the advice asked for until then; empty where
     * nothing is left to decide.
     */
    List<ReviewStep> next() {
        int order = deciding()
                .filter(Steps::isOpen)
                .mapToInt(ReviewStep::order)
                .min()
                .orElse(0);
        int before = deciding()
                .mapToInt(ReviewStep::order)
                .filter(earlier -> earlier < order)
                .max()
                .orElse(0);
        return all.stream()
                .filter(step -> step.order() > before && step.order() <= order && isOpen(step))
                .toList();
    }

    private Stream<ReviewStep> deciding() {
        return all.stream().filter(step -> !step.advisory() && step.state() != StepState.VOID);
    }

    private static boolean isOpen(ReviewStep step) {
        return step.state() == StepState.WAITING || step.state() == StepState.READY;
    }

    /** Whether every step that decides was decided. */
    boolean allDecided() {
        List<ReviewStep> deciding = deciding().toList();
        return !deciding.isEmpty() && deciding.stream().allMatch(step -> step.state() == StepState.DECIDED);
    }
}
