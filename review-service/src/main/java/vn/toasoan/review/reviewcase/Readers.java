package vn.toasoan.review.reviewcase;

import java.util.Set;
import java.util.UUID;
import vn.toasoan.review.identity.Caller;

/**
 * Who may read a case, and with it an unpublished text (design page 4): the desk, whoever has to do with one of its
 * steps, and nobody else. Authors read their article in submission-service. An inspector reads what is approved.
 */
public final class Readers {

    /** They see every case. */
    public static final Set<String> DESK = Set.of("editor", "comms-officer", "principal");

    public static final String INSPECTOR = "inspector";

    private Readers() {}

    public static boolean include(Caller caller, ReviewCase reviewCase) {
        return caller.hasAny(DESK)
                || reviewCase.steps().stream().anyMatch(step -> concerns(caller, step))
                || hasDecided(caller.subject(), reviewCase)
                || caller.has(INSPECTOR) && reviewCase.state() == CaseState.APPROVED;
    }

    private static boolean concerns(Caller caller, ReviewStep step) {
        return caller.has(step.role()) || step.assignment().people().contains(caller.subject());
    }

    private static boolean hasDecided(UUID person, ReviewCase reviewCase) {
        return reviewCase.decisions().stream()
                .anyMatch(decision -> decision.decidedBy().equals(person));
    }
}
