package vn.toasoan.publishing.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Reads {@code Retry-After} in both its forms (RFC 9110, 10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /** Null for none, and for one that cannot be read. */
    static Duration of(String header, Instant now) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String text = header.strip();
        try {
            if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return text.length() > 9 ? null : Duration.ofSeconds(Long.parseLong(text));
            }
            Duration until = Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return until.isNegative() ? Duration.ZERO : until;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
