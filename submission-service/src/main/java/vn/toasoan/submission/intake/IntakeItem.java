package vn.toasoan.submission.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.media.Vault;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;

/** Something that reached the school and waits for a person. It is never changed but by that one decision. */
@Entity
@Table(name = "intake_item")
class IntakeItem {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private IntakeChannel channel;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Embedded
    private Sender sender;

    private String team;
    private String subject;
    private String body;

    @Column(name = "original_sha256")
    private String originalSha256;

    @Column(name = "original_type")
    private String originalType;

    @Column(name = "original_size")
    private Long originalSize;

    @Column(name = "original_width")
    private int originalWidth;

    @Column(name = "original_height")
    private int originalHeight;

    @Convert(converter = PartsJson.class)
    private List<IntakePart> parts;

    private String fault;

    @Enumerated(EnumType.STRING)
    private IntakeState state;

    @Column(name = "article_id")
    private UUID articleId;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    @Version
    private long version;

    protected IntakeItem() {}

    /** Itself, for the comms officer and for the lead of its team; not found for anybody else. */
    IntakeItem of(Caller caller) {
        if (caller.is(Role.COMMS_OFFICER) || team != null && caller.leads(team)) {
            return this;
        }
        throw Refusal.notFound();
    }

    void requireWaiting() {
        if (state != IntakeState.WAITING) {
            throw Refusal.of(Kind.CONFLICT, "INTAKE_DECIDED").with("guard", "INTAKE_DECIDED");
        }
    }

    void accept(UUID article, Caller by, Instant at) {
        decide(IntakeState.ACCEPTED, by, at);
        articleId = article;
    }

    void dismiss(String why, Caller by, Instant at) {
        decide(IntakeState.DISMISSED, by, at);
        reason = why;
    }

    private void decide(IntakeState next, Caller by, Instant at) {
        requireWaiting();
        state = next;
        decidedBy = by.subject();
        decidedAt = at;
    }

    /** Refuses where there is none, and where something in it is known to do harm. */
    Vault.Kept original() {
        if (originalSha256 == null) {
            throw Refusal.notFound();
        }
        if (parts.stream().anyMatch(IntakePart::isInfected)) {
            throw Refusal.of(Kind.CONFLICT, "INTAKE_INFECTED").with("guard", "INTAKE_INFECTED");
        }
        return new Vault.Kept(originalSha256, originalType, originalSize, originalWidth, originalHeight);
    }

    /** Refuses where there is none, and where it was refused. */
    IntakePart part(int position) {
        return parts.stream()
                .filter(part -> part.position() == position && part.wasKept())
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    List<IntakePart> parts() {
        return parts;
    }

    UUID id() {
        return id;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Sender sender() {
        return sender;
    }

    /** Null while nobody said. */
    String team() {
        return team;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    long version() {
        return version;
    }

    IntakeView view() {
        return new IntakeView(
                id,
                channel,
                state,
                receivedAt,
                recordedBy,
                sender == null ? null : sender.address(),
                sender == null ? null : sender.name(),
                sender == null ? null : sender.personId(),
                team,
                subject,
                body,
                originalSha256 == null ? null : "/api/v1/intake/" + id + "/original",
                parts,
                fault,
                articleId,
                decidedBy,
                decidedAt,
                reason,
                version);
    }
}
