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

    /** Whether the approval of the article as a whole was taken back. */
    boolean approvalReversed() {
        return all.stream()
                .anyMatch(decision -> decision.type() == DecisionType.REVERSE && decision.reverses() == null);
    }

    /** Approvals that count: not taken back, and given to this content. */
    List<Decision> standing(String contentHash) {
        Set<UUID> reversed =
                all.stream().map(Decision::reverses).filter(Objects::nonNull).collect(Collectors.toSet());
        return all.stream()
                .filter(decision -> decision.type() == DecisionType.APPROVE)
                .filter(decision -> decision.judgedHash().equals(contentHash))
                .filter(decision -> !reversed.contains(decision.id()))
                .toList();
    }

    /** The last publishing time that an approver gave. */
    Optional<Instant> publishAt() {
        return all.stream().map(Decision::publishAt).filter(Objects::nonNull).reduce((earlier, later) -> later);
    }
}
