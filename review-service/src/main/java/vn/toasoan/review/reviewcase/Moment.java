package vn.toasoan.review.reviewcase;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.review.calendar.SchoolCalendar;
import vn.toasoan.review.people.Staff;

/**
 * What holds around a case at the moment something is tried on it.
 *
 * @param staff who holds which role
 * @param lostConsents consents of this article that were withdrawn or have expired
 * @param mandates spokesperson mandates that are valid
 */
public record Moment(
        Staff staff, SchoolCalendar calendar, List<LostConsent> lostConsents, Set<UUID> mandates, Instant at) {

    /** @param lostAt when it stopped being good */
    public record LostConsent(UUID consentId, Instant lostAt) {}

    public Moment {
        lostConsents = List.copyOf(lostConsents);
        mandates = Set.copyOf(mandates);
    }

    /** A moment in which nothing is known but the people. */
    public static Moment of(Staff staff, Instant at) {
        return new Moment(staff, SchoolCalendar.WEEKDAYS, List.of(), Set.of(), at);
    }
}
