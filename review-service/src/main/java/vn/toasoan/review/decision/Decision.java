package vn.toasoan.review.decision;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.toasoan.review.routing.FallbackReason;

/**
 * What one person decided about one step: permanent, bound to the revision and the content hash that were judged. The
 * state of a case follows from its decisions.
 */
@Entity
@Immutable
@Table(name = "decision")
public class Decision {

    /** What exactly was judged. */
    public record Judged(UUID caseId, UUID stepId, int revision, String contentHash) {}

    /**
     * The deciding itself.
     *
     * @param reason null only for an approval
     * @param publishAt not before this time; null: at once, or when the author wished
     */
    public record Verdict(DecisionType type, String reason, Instant publishAt) {}

    /**
     * By what right.
     *
     * @param actingRole the role of the step, or the principal's
     * @param fallbackReason null where the person holds the step's role
     */
    public record Mandate(String actingRole, FallbackReason fallbackReason) {}

    @Id
    private UUID id;

    private UUID caseId;
    private UUID stepId;

    @Enumerated(EnumType.STRING)
    private DecisionType type;

    private UUID decidedBy;
    private String actingRole;

    @Enumerated(EnumType.STRING)
    private FallbackReason fallbackReason;

    private String reason;
    private int judgedRevision;
    private String judgedHash;
    private Instant publishAt;
    private Instant decidedAt;

    protected Decision() {}

    public Decision(Judged judged, Verdict verdict, UUID decidedBy, Mandate mandate, Instant decidedAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.caseId = judged.caseId();
        this.stepId = judged.stepId();
        this.judgedRevision = judged.revision();
        this.judgedHash = judged.contentHash();
        this.type = verdict.type();
        this.reason = verdict.reason();
        this.publishAt = verdict.publishAt();
        this.decidedBy = decidedBy;
        this.actingRole = mandate.actingRole();
        this.fallbackReason = mandate.fallbackReason();
        this.decidedAt = decidedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID stepId() {
        return stepId;
    }

    public DecisionType type() {
        return type;
    }

    public UUID decidedBy() {
        return decidedBy;
    }

    public String actingRole() {
        return actingRole;
    }

    /** Null where the person held the step's role. */
    public FallbackReason fallbackReason() {
        return fallbackReason;
    }

    /** Null only for an approval. */
    public String reason() {
        return reason;
    }

    public int judgedRevision() {
        return judgedRevision;
    }

    public String judgedHash() {
        return judgedHash;
    }

    /** Null: at once, or when the author wished. */
    public Instant publishAt() {
        return publishAt;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
