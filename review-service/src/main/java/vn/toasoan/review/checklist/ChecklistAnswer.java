package vn.toasoan.review.checklist;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One answer as it was given: by whom, when, about which content. Never changed; a later answer stands beside it. */
@Entity
@Immutable
@Table(name = "checklist_answer")
public class ChecklistAnswer {

    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Gate gate;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private String note;
    private UUID answeredBy;
    private boolean asPrincipal;
    private UUID mandate;
    private String judgedHash;
    private Instant answeredAt;

    protected ChecklistAnswer() {}

    /** @param asPrincipal whether the principal answers */
    public ChecklistAnswer(
            UUID caseId,
            GateAnswer given,
            UUID answeredBy,
            boolean asPrincipal,
            String judgedHash,
            Instant answeredAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.caseId = caseId;
        this.gate = given.gate();
        this.answer = given.answer();
        this.note = given.note();
        this.mandate = given.mandate();
        this.answeredBy = answeredBy;
        this.asPrincipal = asPrincipal;
        this.judgedHash = judgedHash;
        this.answeredAt = answeredAt;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public Gate gate() {
        return gate;
    }

    public Answer answer() {
        return answer;
    }

    /** Null where none was given. */
    public String note() {
        return note;
    }

    public UUID answeredBy() {
        return answeredBy;
    }

    public boolean asPrincipal() {
        return asPrincipal;
    }

    /** The spokesperson mandate that the answer rests on; null where it rests on none. */
    public UUID mandate() {
        return mandate;
    }

    public String judgedHash() {
        return judgedHash;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
