package vn.toasoan.review.decision;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
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

    /**
     * What exactly was judged.
     *
     * @param answers the checklist answers that held then, the last of each gate
     */
    public record Judged(UUID caseId, UUID stepId, int revision, String contentHash, List<UUID> answers) {}

    /**
     * The deciding itself.
     *
     * @param reason null only for an approval and for advice
     * @param publishAt not before this time; null: at once, or when the author wished
     * @param advice what is advised; only with {@code RECOMMEND}, else null
     * @param reverses the approval taken back; null: none, or that of the whole article
     * @param topic the topic the article belongs to; only with {@code RETOPIC}, else null
     */
    public record Verdict(
            DecisionType type, String reason, Instant publishAt, DecisionType advice, UUID reverses, String topic) {

        public Verdict(DecisionType type, String reason, Instant publishAt) {
            this(type, reason, publishAt, null, null, null);
        }

        public static Verdict recommend(DecisionType advice, String reason) {
            return new Verdict(DecisionType.RECOMMEND, reason, null, advice, null, null);
        }

        public static Verdict retopic(String topic, String reason) {
            return new Verdict(DecisionType.RETOPIC, reason, null, null, null, topic);
        }

        public static Verdict reverse(UUID reverses, String reason) {
            return new Verdict(DecisionType.REVERSE, reason, null, null, reverses, null);
        }
    }

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
    private UUID[] answers;
    private Instant publishAt;

    @Enumerated(EnumType.STRING)
    private DecisionType advice;

    private UUID reverses;
    private String topic;
    private UUID carriedFrom;
    private Instant decidedAt;

    protected Decision() {}

    public Decision(Judged judged, Verdict verdict, UUID decidedBy, Mandate mandate, Instant decidedAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.caseId = judged.caseId();
        this.stepId = judged.stepId();
        this.judgedRevision = judged.revision();
        this.judgedHash = judged.contentHash();
        this.answers = judged.answers().toArray(UUID[]::new);
        this.type = verdict.type();
        this.reason = verdict.reason();
        this.publishAt = verdict.publishAt();
        this.advice = verdict.advice();
        this.reverses = verdict.reverses();
        this.topic = verdict.topic();
        this.decidedBy = decidedBy;
        this.actingRole = mandate.actingRole();
        this.fallbackReason = mandate.fallbackReason();
        this.decidedAt = decidedAt;
    }

    /** The same approval, for a step of the case of a later revision whose content is the same. */
    public Decision carriedTo(UUID caseId, UUID stepId) {
        Decision carried = new Decision(
                new Judged(caseId, stepId, judgedRevision, judgedHash, answers()),
                new Verdict(type, reason, publishAt),
                decidedBy,
                new Mandate(actingRole, fallbackReason),
                decidedAt);
        carried.carriedFrom = id;
        return carried;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
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

    /** The checklist answers that held when it was made, the last of each gate. */
    public List<UUID> answers() {
        return List.of(answers);
    }

    /** Null: at once, or when the author wished. */
    public Instant publishAt() {
        return publishAt;
    }

    /** Null unless it is advice. */
    public DecisionType advice() {
        return advice;
    }

    /** The approval taken back; null where it reverses none, or that of the whole article. */
    public UUID reverses() {
        return reverses;
    }

    /** Null unless it changes the topic. */
    public String topic() {
        return topic;
    }

    /** The decision about an earlier revision of the same content that this one repeats; null where it stands alone. */
    public UUID carriedFrom() {
        return carriedFrom;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
