package vn.toasoan.review.reviewcase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.decision.DecisionType;

/** Everything that was decided about one case, oldest first; it only grows. */
record Decisions(List<Decision> all) {

    Decisions {
        all = List.copyOf(all);
    }

    Decisions and(Decision made) {
        List<Decision> more = new ArrayList<>(all);
        more.add(made);
        return new Decisions(more);
    }

    boolean any(DecisionType type) {
        return all.stream().anyMatch(decision -> decision.type() == type);
    }

    Set<UUID> approversOf(ReviewStep step) {
        return all.stream()
                .filter(decision -> decision.stepId().equals(step.id()))
                .filter(decision -> decision.type() == DecisionType.APPROVE)
                .map(Decision::decidedBy)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The last publishing time that an approver gave. */
    Optional<Instant> publishAt() {
        return all.stream().map(Decision::publishAt).filter(Objects::nonNull).reduce((earlier, later) -> later);
    }
}
