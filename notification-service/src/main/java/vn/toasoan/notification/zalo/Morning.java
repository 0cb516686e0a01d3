package vn.toasoan.notification.zalo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import vn.toasoan.notification.gate.Gate;

/** When the night and the day's quota are over: 06:05 in Vietnam, and each message a little later than that by itself. */
public final class Morning {

    private static final LocalTime START = LocalTime.of(6, 5);

    /** A backlog that is let go at once trips the limit of a minute: it is spread over ten. */
    private static final int SPREAD_SECONDS = 600;

    private Morning() {}

    /** @param id of the message: the same one always gets the same second */
    public static Instant after(Instant now, UUID id) {
        LocalDateTime here = LocalDateTime.ofInstant(now, Gate.SCHOOL);
        LocalDateTime today = here.toLocalDate().atTime(START);
        return (here.isBefore(today) ? today : today.plusDays(1))
                .atZone(Gate.SCHOOL)
                .toInstant()
                .plusSeconds(Math.floorMod(id.hashCode(), SPREAD_SECONDS));
    }
}
