package vn.toasoan.review.reviewcase;

import java.util.List;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.problem.Refusal;

/** Refusals because the case has moved on: they tell where it stands and who decided last. */
final class WhatHappened {

    private WhatHappened() {}

    static Refusal wrongState(ReviewCase of, Guard guard) {
        return on(of, Refusal.of(Refusal.Kind.STATE, "WRONG_STATE", guard.name(), of.state()));
    }

    /** @param seen the version that the caller had before them */
    static Refusal stale(ReviewCase of, long seen) {
        return on(
                        of,
                        Refusal.of(
                                Refusal.Kind.STALE, "STALE_VERSION", Guard.EXPECTED_VERSION.name(), of.version(), seen))
                .with("currentVersion", of.version());
    }

    private static Refusal on(ReviewCase of, Refusal refusal) {
        refusal.with("state", of.state());
        List<Decision> decisions = of.decisions();
        if (!decisions.isEmpty()) {
            Decision last = decisions.getLast();
            refusal.with("lastDecision", last.type())
                    .with("decidedBy", last.decidedBy())
                    .with("decidedAt", last.decidedAt());
        }
        return refusal;
    }
}
