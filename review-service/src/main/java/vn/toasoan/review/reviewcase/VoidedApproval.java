package vn.toasoan.review.reviewcase;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.toasoan.review.decision.Decision;

/** An approval that stopped counting, because what it had been given to was changed; and what was changed. */
@Entity
@Immutable
@Table(name = "voided_approval")
public class VoidedApproval {

    @Id
    private UUID id;

    /** The case in which it doesn't count; the decision may be of the case of an earlier revision. */
    private UUID caseId;

    private UUID decisionId;
    private int revision;
    private String label;
    private UUID decidedBy;
    private String[] changed;
    private Instant voidedAt;

    protected VoidedApproval() {}

    private VoidedApproval(ReviewCase in, Decision decision, String label, Set<Change> changed, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.caseId = in.id();
        this.decisionId = decision.id();
        this.revision = decision.judgedRevision();
        this.label = label;
        this.decidedBy = decision.decidedBy();
        this.changed = changed.stream().map(Change::name).toArray(String[]::new);
        this.voidedAt = now;
    }

    /**
     * @param in the case in which they don't count now
     * @param given the case in which they were given
     * @param stoodBefore the approvals that counted until now
     */
    static List<VoidedApproval> of(
            ReviewCase in, ReviewCase given, List<Decision> stoodBefore, Set<Change> changed, Instant now) {
        return changed.isEmpty()
                ? List.of()
                : stoodBefore.stream()
                        .map(decision -> new VoidedApproval(in, decision, labelOf(given, decision), changed, now))
                        .toList();
    }

    private static String labelOf(ReviewCase given, Decision decision) {
        return given.steps().stream()
                .filter(step -> step.id().equals(decision.stepId()))
                .map(ReviewStep::label)
                .findFirst()
                .orElseThrow();
    }

    public UUID decisionId() {
        return decisionId;
    }

    /** The revision that had been judged. */
    public int revision() {
        return revision;
    }

    /** The step's, in Vietnamese. */
    public String label() {
        return label;
    }

    public UUID decidedBy() {
        return decidedBy;
    }

    /** Names of {@link Change}. */
    public List<String> changed() {
        return List.of(changed);
    }

    public Instant voidedAt() {
        return voidedAt;
    }
}
