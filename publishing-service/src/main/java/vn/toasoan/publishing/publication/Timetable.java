package vn.toasoan.publishing.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The moments of a publication; each may be null.
 *
 * @param publishAt when the waiting edition is to go out
 * @param embargoUntil before which it must not, whatever anybody schedules
 * @param expiresAt when a notice leaves the site by itself
 */
@Embeddable
record Timetable(
        @Column(name = "publish_at") Instant publishAt,
        @Column(name = "embargo_until") Instant embargoUntil,
        @Column(name = "expires_at") Instant expiresAt) {

    static final Timetable EMPTY = new Timetable(null, null, null);

    Timetable publishAt(Instant moment) {
        return new Timetable(moment, embargoUntil, expiresAt);
    }

    Timetable embargoUntil(Instant moment) {
        return new Timetable(publishAt, moment, expiresAt);
    }

    Timetable expiresAt(Instant moment) {
        return new Timetable(publishAt, embargoUntil, moment);
    }

    /** Null for at once. */
    Instant notBefore() {
        if (publishAt == null || embargoUntil == null) {
            return publishAt == null ? embargoUntil : publishAt;
        }
        return publishAt.isAfter(embargoUntil) ? publishAt : embargoUntil;
    }
}
