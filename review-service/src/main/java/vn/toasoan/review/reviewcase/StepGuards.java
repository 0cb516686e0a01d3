package vn.toasoan.review.reviewcase;

import java.util.Optional;
import java.util.UUID;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.problem.Refusal.Kind;
import vn.toasoan.review.routing.Route;

/** Guards about the step that a command names. */
final class StepGuards {

    private StepGuards() {}

    static Optional<Refusal> stepReady(Attempt attempt) {
        Optional<ReviewStep> step = attempt.step();
        if (step.isEmpty()) {
            return Optional.of(Refusal.of(Kind.UNKNOWN, "STEP_NOT_FOUND", Guard.STEP_READY.name()));
        }
        return step.get().state() == StepState.READY
                ? Optional.empty()
                : Optional.of(WhatHappened.wrongState(attempt.target(), Guard.STEP_READY)
                        .with("stepState", step.get().state()));
    }

    static Optional<Refusal> advisory(Attempt attempt, boolean wanted) {
        if (step(attempt).advisory() == wanted) {
            return Optional.empty();
        }
        return Optional.of(
                wanted
                        ? Refusal.of(Kind.STATE, "STEP_DECIDES", Guard.STEP_ADVISES.name())
                        : Refusal.of(Kind.STATE, "STEP_ADVISES", Guard.STEP_DECIDES.name()));
    }

    static Optional<Refusal> takesOne(Attempt attempt) {
        return attempt.takesOne(step(attempt))
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.STATE, "NOTHING_TO_CLAIM", Guard.TAKES_ONE.name()));
    }

    static Optional<Refusal> notClaimedByOther(Attempt attempt) {
        Optional<UUID> holder = step(attempt).claimAt(attempt.now());
        return holder.isEmpty() || holder.get().equals(attempt.caller().subject())
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.STATE, "CLAIMED_BY_OTHER", Guard.NOT_CLAIMED_BY_OTHER.name())
                        .with("claimedBy", holder.get())
                        .with("claimedUntil", step(attempt).claimedUntil()));
    }

    static Optional<Refusal> claimed(Attempt attempt) {
        return step(attempt).claimAt(attempt.now()).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.STATE, "NOT_CLAIMED", Guard.CLAIMED.name()));
    }

    static Optional<Refusal> notTwice(Attempt attempt) {
        ReviewStep step = step(attempt);
        return !attempt.target().approvedBy(step).contains(attempt.caller().subject()) || attempt.satisfied(step)
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.STATE, "ALREADY_DECIDED", Guard.NOT_TWICE.name()));
    }

    static Optional<Refusal> boardStep(Attempt attempt) {
        return step(attempt).role().equals(Route.BOARD) && !step(attempt).advisory()
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.STATE, "NOT_THE_BOARDS_STEP", Guard.BOARD_STEP.name()));
    }

    private static ReviewStep step(Attempt attempt) {
        return attempt.step().orElseThrow();
    }
}
