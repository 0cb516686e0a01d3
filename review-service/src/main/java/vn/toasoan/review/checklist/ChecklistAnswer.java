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
    private String judgedHash;
    private Instant answeredAt;

    protected ChecklistAnswer() {}

    public ChecklistAnswer(UUID caseId, GateAnswer given, UUID answeredBy, String judgedHash, Instant answeredAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.caseId = caseId;
        this.gate = given.gate();
        this.answer = given.answer();
        this.note = given.note();
        this.answeredBy = answeredBy;
        this.judgedHash = judgedHash;
        this.answeredAt = answeredAt;
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

    public String judgedHash() {
        return judgedHash;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
