package vn.toasoan.review.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * The fields of submission-service's PersonChanged that this service reads.
 *
 * @param deputyId null where nobody stands in
 * @param validFrom day or time, null: always was
 * @param validTo last day, or the time from which on no longer; null: no end
 */
public record PersonChanged(
        UUID personId,
        String displayName,
        boolean active,
        Set<String> roles,
        UUID deputyId,
        String validFrom,
        String validTo,
        long version) {

    private static final ZoneId SCHOOL = ZoneId.of("Asia/Ho_Chi_Minh");

    public PersonChanged {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    /** Null: always was. */
    Instant from() {
        return validFrom == null ? null : isDay(validFrom) ? startOf(validFrom, 0) : time(validFrom);
    }

    /** The first moment after the end; null: no end. */
    Instant until() {
        return validTo == null ? null : isDay(validTo) ? startOf(validTo, 1) : time(validTo);
    }

    private static boolean isDay(String text) {
        return text.length() == 10;
    }

    private static Instant startOf(String day, int daysLater) {
        return LocalDate.parse(day).plusDays(daysLater).atStartOfDay(SCHOOL).toInstant();
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
