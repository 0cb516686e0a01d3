package vn.toasoan.submission.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** One change: what something was afterwards, and who made it so. */
@Entity
@Immutable
@Table(name = "change_record")
class ChangeRecord {

    /** As the API shows it. */
    @Schema(name = "ChangeRecord")
    record View(
            UUID id,
            @Schema(examples = "team:to-1") String subject,
            int version,

            @Schema(implementation = Object.class, description = "The whole of it after the change") @JsonRawValue
            String content,

            @Schema(description = "Person id") String changedBy,
            Instant changedAt) {}

    @Id
    private UUID id;

    private String subject;
    private int version;
    private String content;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected ChangeRecord() {}

    static ChangeRecord of(UUID id, String subject, int version, String content, String by, Instant at) {
        ChangeRecord change = new ChangeRecord();
        change.id = id;
        change.subject = subject;
        change.version = version;
        change.content = content;
        change.changedBy = by;
        change.changedAt = at;
        return change;
    }

    UUID id() {
        return id;
    }

    View view() {
        return new View(id, subject, version, content, changedBy, changedAt);
    }
}
