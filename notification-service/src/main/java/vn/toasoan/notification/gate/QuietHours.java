package vn.toasoan.notification.gate;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Hours of the day in which nobody is disturbed; may run over midnight. Equal ends mean none. */
public record QuietHours(LocalTime from, LocalTime to) {

    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** @param text {@code 21:00-06:30}, or {@code off} */
    public static QuietHours parse(String text) {
        if (text.isBlank() || text.strip().equals("off")) {
            return NONE;
        }
        String[] ends = text.strip().split("-", 2);
        return new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    /** When the quiet that holds at this moment ends; empty while it is not quiet. */
    Optional<Instant> endIfQuiet(Instant now, ZoneId zone) {
        LocalDateTime here = LocalDateTime.ofInstant(now, zone);
        LocalTime time = here.toLocalTime();
        boolean overMidnight = to.isBefore(from);
        boolean afterStart = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(to);
        boolean quiet = overMidnight ? afterStart || beforeEnd : afterStart && beforeEnd;
        if (!quiet) {
            return Optional.empty();
        }
        LocalDateTime end = here.toLocalDate().atTime(to);
        return Optional.of((overMidnight && afterStart ? end.plusDays(1) : end)
                .atZone(zone)
                .toInstant());
    }
}
