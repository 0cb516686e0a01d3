package vn.toasoan.review.reviewcase;

import java.util.ArrayList;
import java.util.List;

/** What claims, assignments and the clock do to the steps of a case. */
final class StepWork {

    private StepWork() {}

    static List<CaseEvent> claim(ReviewCase on, Attempt attempt) {
        on.changes();
        ReviewStep step = attempt.step().orElseThrow();
        step.claimed(attempt.caller().subject(), attempt.now());
        return List.of(CaseEvents.claimed(on, step, attempt.now()));
    }

    static List<CaseEvent> release(ReviewCase on, Attempt attempt) {
        on.changes();
        ReviewStep step = attempt.step().orElseThrow();
        step.released();
        return List.of(CaseEvents.released(on, step, attempt.caller().subject(), attempt.now()));
    }

    static List<CaseEvent> assign(ReviewCase on, Attempt attempt) {
        on.changes();
        ReviewStep step = attempt.step().orElseThrow();
        step.choose(((Command.Assign) attempt.command()).person());
        step.assign(attempt.assignmentOf(step));
        return List.of(CaseEvents.ready(on, step));
    }

    static List<CaseEvent> reassign(ReviewCase on, Attempt attempt) {
        List<ReviewStep> moved = on.readySteps().stream()
                .filter(step -> step.assign(attempt.assignmentOf(step)))
                .toList();
        if (!moved.isEmpty()) {
            on.changes();
        }
        return moved.stream().map(step -> CaseEvents.ready(on, step)).toList();
    }

    static List<CaseEvent> timePasses(ReviewCase on, Attempt attempt) {
        List<ReviewStep> ready = on.readySteps();
        List<ReviewStep> ranOut =
                ready.stream().filter(step -> step.claimRanOut(attempt.now())).toList();
        List<ReviewStep> overdue =
                ready.stream().filter(step -> step.isOverdue(attempt.now())).toList();
        if (!ranOut.isEmpty() || !overdue.isEmpty()) {
            on.changes();
        }
        List<CaseEvent> events = new ArrayList<>();
        for (ReviewStep step : ranOut) {
            step.released();
            events.add(CaseEvents.released(on, step, null, attempt.now()));
        }
        for (ReviewStep step : overdue) {
            step.escalate(attempt.moment().calendar(), attempt.now());
            events.add(CaseEvents.overdue(on, step, attempt));
        }
        return events;
    }
}
