package vn.toasoan.review.reviewcase;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.toasoan.review.decision.Decision;

/**
 * What the approvals of the revision before are worth to the case of the next one. An approval sticks to a content
 * hash: it goes on counting where the new revision says the same, and is void, with what was changed, where it doesn't.
 * The last steps are always decided anew, so that a hand-in never approves itself; and nothing is carried over from a
 * case that was approved or refused, because that review has ended.
 */
record FormerApprovals(ReviewCase former, ReviewCase opened, List<VoidedApproval> voided) {

    private static final Set<CaseState> UNFINISHED = EnumSet.of(CaseState.RETURNED, CaseState.CANCELLED);

    /** @param former null where there is none */
    static FormerApprovals of(ReviewCase former, ReviewCase opened) {
        if (former == null || !UNFINISHED.contains(former.state())) {
            return new FormerApprovals(null, opened, List.of());
        }
        List<VoidedApproval> voided = VoidedApproval.of(
                opened,
                former,
                former.standingApprovals(),
                Change.between(former.content(), opened.content()),
                opened.openedAt());
        voided.forEach(opened::keep);
        return new FormerApprovals(former, opened, voided);
    }

    List<CaseEvent> carryOver(Attempt attempt) {
        if (former == null || !voided.isEmpty()) {
            return List.of();
        }
        int last = opened.steps().stream().mapToInt(ReviewStep::order).max().orElseThrow();
        List<CaseEvent> events = new ArrayList<>();
        opened.steps().stream()
                .filter(step -> step.order() < last && !step.advisory())
                .forEach(step -> {
                    carried(step).forEach(decision -> {
                        opened.record(decision);
                        events.add(CaseEvents.recorded(opened, decision));
                    });
                    if (attempt.satisfied(step)) {
                        step.decided(attempt.now());
                    }
                });
        return events;
    }

    private List<Decision> carried(ReviewStep to) {
        return former.standingApprovals().stream()
                .filter(decision -> !opened.own().contains(decision.decidedBy()))
                .filter(decision -> former.steps().stream()
                        .anyMatch(step -> step.id().equals(decision.stepId()) && step.asksTheSameAs(to)))
                .filter(decision ->
                        decision.judgedHash().equals(opened.content().contentHash()))
                .map(decision -> decision.carriedTo(opened.id(), to.id()))
                .toList();
    }
}
