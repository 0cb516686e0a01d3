package vn.toasoan.review.reviewcase;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.people.Staff;
import vn.toasoan.review.routing.Assignment;
import vn.toasoan.review.routing.Mode;
import vn.toasoan.review.routing.Route;

/**
 * Somebody tries a command on a case, under the circumstances of this moment.
 *
 * @param caller null where an event asks and no person
 * @param expectedVersion the version the caller had seen; null where an event asks, which knows none
 */
record Attempt(ReviewCase target, Command command, Caller caller, Long expectedVersion, Staff staff, Instant now) {

    /** By what right the caller would decide the step now; the token's role comes first. Empty: by none. */
    Optional<Decision.Mandate> mandateFor(ReviewStep step) {
        if (caller.has(step.role())) {
            return Optional.of(new Decision.Mandate(step.role(), null));
        }
        Assignment assignment = assignmentOf(step);
        return switch (assignment.as()) {
            case ROLE -> Optional.empty();
            case DEPUTY ->
                assignment.people().contains(caller.subject())
                        ? Optional.of(new Decision.Mandate(step.role(), assignment.reason()))
                        : Optional.empty();
            case PRINCIPAL ->
                caller.has(Route.LAST_RESORT)
                        ? Optional.of(new Decision.Mandate(Route.LAST_RESORT, assignment.reason()))
                        : Optional.empty();
        };
    }

    Assignment assignmentOf(ReviewStep step) {
        return Assignment.of(step.role(), target.own(), staff);
    }

    /** The step a decision is about; empty where the case has none of that id. */
    Optional<ReviewStep> step() {
        UUID stepId = ((Command.Decide) command).stepId();
        return target.steps().stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    /** Who besides those who did still has to approve the step; empty where one approval is enough. */
    Set<UUID> outstanding(ReviewStep step) {
        if (step.mode() == Mode.ANY || assignmentOf(step).as() != Assignment.As.ROLE) {
            return Set.of();
        }
        Set<UUID> missing = new HashSet<>(staff.holdersOf(step.role()));
        missing.removeAll(target.own());
        missing.removeAll(target.approvedBy(step));
        return missing;
    }

    Decision.Verdict verdict() {
        return ((Command.Decide) command).verdict();
    }
}
