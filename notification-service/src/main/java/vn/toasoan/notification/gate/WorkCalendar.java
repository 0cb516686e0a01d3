package vn.toasoan.notification.gate;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Days on which nobody is asked to work: weekdays that are always free, and holidays. */
public record WorkCalendar(Set<DayOfWeek> weekdays, Set<LocalDate> holidays) {

    /** Every day is a working day. */
    public static final WorkCalendar NONE = new WorkCalendar(Set.of(), Set.of());

    private static final LocalTime MORNING = LocalTime.of(6, 30);
    private static final int LONGEST = 60;

    /**
     * @param weekdays {@code SUNDAY} or {@code SATURDAY,SUNDAY}; {@code off} for none
     * @param holidays {@code 2027-01-01,2027-04-30}; {@code off} for none
     */
    public static WorkCalendar parse(String weekdays, String holidays) {
        return new WorkCalendar(
                Arrays.stream(parts(weekdays)).map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet()),
                Arrays.stream(parts(holidays)).map(LocalDate::parse).collect(Collectors.toUnmodifiableSet()));
    }

    /** The morning of the next working day; empty on a working day. */
    Optional<Instant> endIfFree(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (!isFree(today)) {
            return Optional.empty();
        }
        LocalDate next = today.plusDays(1);
        while (isFree(next) && next.isBefore(today.plusDays(LONGEST))) {
            next = next.plusDays(1);
        }
        return Optional.of(next.atTime(MORNING).atZone(zone).toInstant());
    }

    private boolean isFree(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek()) || holidays.contains(day);
    }

    private static String[] parts(String text) {
        return text.isBlank() || text.strip().equals("off")
                ? new String[0]
                : text.strip().split("\\s*,\\s*");
    }
}
