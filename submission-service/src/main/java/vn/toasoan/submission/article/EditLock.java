package vn.toasoan.submission.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.toasoan.submission.problem.Refusal;

/** Who is editing an article: a lease, so that nobody's closed laptop keeps it from the others. */
@Entity
@Table(name = "edit_lock")
class EditLock {

    static final Duration LEASE = Duration.ofMinutes(2);

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    private String holder;
    private Instant since;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "taken_from")
    private String takenFrom;

    @Column(name = "taken_at")
    private Instant takenAt;

    /** Held by nobody. */
    protected EditLock() {}

    /**
     * Takes or renews it.
     *
     * @param takeOver also from somebody who holds it now, who is told at their next renewal
     */
    void take(String person, boolean takeOver, Instant now) {
        if (person.equals(holder) && isHeld(now)) {
            expiresAt = now.plus(LEASE);
            return;
        }
        if (isHeld(now) && !takeOver) {
            throw heldByOther(person);
        }
        if (isHeld(now)) {
            takenFrom = holder;
            takenAt = now;
        } else {
            takenFrom = null;
            takenAt = null;
        }
        grant(person, now);
    }

    private void grant(String person, Instant now) {
        holder = person;
        since = now;
        expiresAt = now.plus(LEASE);
    }

    void release(String person, Instant now) {
        if (person.equals(holder)) {
            expiresAt = now;
        }
    }

    boolean isHeld(Instant now) {
        return expiresAt != null && expiresAt.isAfter(now);
    }

    /** Null where nobody holds it, or the person does. */
    String heldAgainst(String person, Instant now) {
        return isHeld(now) && !holder.equals(person) ? holder : null;
    }

    Refusal heldByOther(String person) {
        return Refusal.of(Refusal.Kind.CONFLICT, "EDIT_LOCKED")
                .about(holder)
                .with("guard", "EDIT_LOCKED")
                .with("holder", holder)
                .with("expiresAt", expiresAt)
                .with("takenOverFromYou", person.equals(takenFrom));
    }

    UUID articleId() {
        return articleId;
    }

    EditLockView view() {
        return new EditLockView(holder, since, expiresAt, takenFrom, takenAt);
    }
}
