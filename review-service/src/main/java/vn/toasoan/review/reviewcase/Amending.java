package vn.toasoan.review.reviewcase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.review.decision.Decision;

/**
 * What changes of the content do to a running case. An approval sticks to the hash it was given to (design page 2), so
 * a change after it makes it void, and its step is decided again.
 */
final class Amending {

    private Amending() {}

    static List<CaseEvent> amend(ReviewCase on, Attempt attempt) {
        Command.Amend command = (Command.Amend) attempt.command();
        on.changes();
        return change(on, attempt, command.text().appliedTo(on.content()), command.note(), lost -> {
            Set<UUID> decisions = lost.stream().map(VoidedApproval::decisionId).collect(Collectors.toSet());
            Set<UUID> steps = on.decisions().stream()
                    .filter(decision -> decisions.contains(decision.id()))
                    .map(Decision::stepId)
                    .collect(Collectors.toSet());
            List<ReviewStep> undecided = on.steps().stream()
                    .filter(step -> step.state() == StepState.DECIDED && steps.contains(step.id()))
                    .toList();
            return Reopening.from(on, attempt, undecided, ReopenReason.CONTENT_CHANGED);
        });
    }

    /** Another topic, and with it another route: every step that the new topic asks for is opened. */
    static List<CaseEvent> retopic(ReviewCase on, Attempt attempt) {
        Command.Retopic command = (Command.Retopic) attempt.command();
        ReviewStep step = attempt.ownReadyStep().orElseGet(() -> on.readySteps().getFirst());
        Decision decision = Deciding.record(
                on,
                attempt,
                step,
                Decision.Verdict.retopic(command.topic(), command.reason()),
                attempt.mandateForAny().orElseThrow());
        List<CaseEvent> events = new ArrayList<>();
        events.add(CaseEvents.recorded(on, decision));
        events.addAll(change(on, attempt, on.content().underTopic(command.topic()), command.reason(), lost -> {
            on.goAlong(Steps.along(command.route(), on.id()), ReopenReason.TOPIC_CHANGED);
            return on.advance(attempt);
        }));
        return events;
    }

    private interface Consequence {
        List<CaseEvent> of(List<VoidedApproval> lost);
    }

    private static List<CaseEvent> change(
            ReviewCase on, Attempt attempt, Revision after, String note, Consequence consequence) {
        Revision before = on.content();
        List<Decision> stoodBefore = on.standingApprovals();
        Set<Change> changed = Change.between(before, after);
        on.keep(new Amendment(on.id(), before, after, changed, note, attempt));
        on.reads(after);
        List<VoidedApproval> lost = VoidedApproval.of(on, on, stoodBefore, changed, attempt.now());
        lost.forEach(on::keep);
        List<CaseEvent> events = new ArrayList<>();
        events.add(CaseEvents.amended(on, attempt, note, changed, lost));
        events.addAll(consequence.of(lost));
        return events;
    }
}
