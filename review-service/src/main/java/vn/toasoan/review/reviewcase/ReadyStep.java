package vn.toasoan.review.reviewcase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.review.people.Staff;
import vn.toasoan.review.routing.Assignment;
import vn.toasoan.review.routing.FallbackReason;

/** A ready step as it was read without its case: enough to see whether a change among the people moves it. */
record ReadyStep(UUID caseId, String role, UUID person, boolean chosen, Assignment assignment, Set<UUID> own) {

    static ReadyStep of(Object[] row) {
        Set<UUID> own = new HashSet<>(List.of((UUID[]) row[5]));
        own.add((UUID) row[6]);
        Assignment assignment =
                new Assignment((Assignment.As) row[2], List.of((UUID[]) row[3]), (FallbackReason) row[4]);
        return new ReadyStep((UUID) row[0], (String) row[1], (UUID) row[7], row[8] != null, assignment, own);
    }

    /** True also where only the whole case can say: a step that the desk gave to somebody. */
    boolean movesUnder(Staff staff) {
        return chosen || !Assignment.of(role, person, own, staff).equals(assignment);
    }
}
