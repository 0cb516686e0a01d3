package vn.toasoan.review.reviewcase;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.routing.Assignment;
import vn.toasoan.review.routing.FallbackReason;
import vn.toasoan.review.routing.Mode;
import vn.toasoan.review.routing.Route;

/**
 * Somebody tries a command on a case, under the circumstances of this moment.
 *
 * @param caller null where an event or the clock asks and no person
 * @param expectedVersion the version the caller had seen; null where no person asks
 */
record Attempt(ReviewCase target, Command command, Caller caller, Long expectedVersion, Moment moment) {

    Instant now() {
        return moment.at();
    }

    /** By what right the caller would decide the step now; the token's role comes first. Empty: by none. */
    Optional<Decision.Mandate> mandateFor(ReviewStep step) {
        if (!caller.acts()) {
            return Optional.empty();
        }
        Assignment assignment = assignmentOf(step);
        boolean byName = assignment.people().contains(caller.subject());
        boolean byRole = step.person() == null && caller.has(step.role()) && assignment.as() != Assignment.As.NAMED;
        if (byRole || byName && assignment.as() == Assignment.As.NAMED) {
            return Optional.of(new Decision.Mandate(step.role(), null));
        }
        if (byName && assignment.as() == Assignment.As.DEPUTY) {
            return Optional.of(new Decision.Mandate(step.role(), assignment.reason()));
        }
        if (!caller.has(Route.LAST_RESORT)) {
            return Optional.empty();
        }
        if (assignment.as() == Assignment.As.PRINCIPAL) {
            return Optional.of(new Decision.Mandate(Route.LAST_RESORT, assignment.reason()));
        }
        return step.openToPrincipal()
                ? Optional.of(new Decision.Mandate(Route.LAST_RESORT, FallbackReason.OVERDUE))
                : Optional.empty();
    }

    /** By what right the caller would decide the first step of the case that is theirs; the principal always has one. */
    Optional<Decision.Mandate> mandateForAny() {
        return target.steps().stream()
                .filter(step -> step.state() != StepState.VOID)
                .flatMap(step -> mandateFor(step).stream())
                .findFirst()
                .or(() -> caller.has(Route.LAST_RESORT)
                        ? Optional.of(new Decision.Mandate(Route.LAST_RESORT, null))
                        : Optional.empty());
    }

    /** The desk's choice as long as it is lawful, else as the rule says; why the rule passed over others stays told. */
    Assignment assignmentOf(ReviewStep step) {
        Assignment byRule = Assignment.of(step.role(), step.person(), target.own(), moment.staff());
        if (step.chosen() == null || !mayBeGiven(step, step.chosen())) {
            return byRule;
        }
        return byRule.reason() == null
                ? Assignment.named(step.chosen())
                : new Assignment(byRule.as(), List.of(step.chosen()), byRule.reason());
    }

    /** Whether the desk may give the step to this person: one of those to whom it goes by the rule. */
    boolean mayBeGiven(ReviewStep step, UUID person) {
        if (target.own().contains(person)) {
            return false;
        }
        Assignment byRule = Assignment.of(step.role(), step.person(), target.own(), moment.staff());
        return byRule.as() == Assignment.As.ROLE
                ? moment.staff().holdersOf(step.role()).contains(person)
                : byRule.people().contains(person);
    }

    /** The step the command is about; empty where the case has none of that id. */
    Optional<ReviewStep> step() {
        return target.steps().stream()
                .filter(step -> step.id().equals(command.stepId()))
                .findFirst();
    }

    /** Whether those who approved the step are enough by now. */
    boolean satisfied(ReviewStep step) {
        Set<UUID> approvers = target.approvedBy(step);
        if (takesOne(step)) {
            return !approvers.isEmpty();
        }
        Set<UUID> missing = new HashSet<>(moment.staff().holdersOf(step.role()));
        missing.removeAll(target.own());
        missing.removeAll(approvers);
        return missing.isEmpty() || step.mode() == Mode.QUORUM && approvers.size() >= step.quorum();
    }

    /** Whether one decision is enough, so that a claim makes sense. */
    boolean takesOne(ReviewStep step) {
        return step.mode() == Mode.ANY || assignmentOf(step).as() != Assignment.As.ROLE;
    }

    /** The ready step in which the caller may decide, the first in order; empty where there is none. */
    Optional<ReviewStep> ownReadyStep() {
        return target.readySteps().stream()
                .filter(step -> mandateFor(step).isPresent())
                .findFirst();
    }

    Decision.Verdict verdict() {
        return ((Command.Decide) command).verdict();
    }
}
