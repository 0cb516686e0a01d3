package vn.toasoan.review.reviewcase;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a revision said before the desk changed it, who changed it, and what. */
@Entity
@Immutable
@Table(name = "amendment")
public class Amendment {

    @Id
    private UUID id;

    private UUID caseId;
    private int amendment;

    @Convert(converter = RevisionConverter.class)
    private Revision contentBefore;

    private String[] changed;
    private String note;
    private UUID amendedBy;
    private Instant amendedAt;

    protected Amendment() {}

    Amendment(UUID caseId, Revision before, Revision after, Set<Change> changed, String note, Attempt attempt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.caseId = caseId;
        this.amendment = after.amendment();
        this.contentBefore = before;
        this.changed = changed.stream().map(Change::name).toArray(String[]::new);
        this.note = note;
        this.amendedBy = attempt.caller().subject();
        this.amendedAt = attempt.now();
    }

    /** From 1; the content before the first is what was handed in. */
    public int amendment() {
        return amendment;
    }

    public Revision contentBefore() {
        return contentBefore;
    }

    /** Names of {@link Change}; empty for white space alone. */
    public String[] changed() {
        return changed.clone();
    }

    /** Null where none was given. */
    public String note() {
        return note;
    }

    public UUID amendedBy() {
        return amendedBy;
    }

    public Instant amendedAt() {
        return amendedAt;
    }
}
