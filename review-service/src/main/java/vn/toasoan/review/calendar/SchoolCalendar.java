package vn.toasoan.review.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * The days on which the school works: Monday to Friday, but for the days that are entered otherwise (holidays, and
 * Saturdays worked in their stead). Days are those of Asia/Ho_Chi_Minh.
 *
 * @param exceptions whether the school works on a day that differs from its weekday
 */
public record SchoolCalendar(Map<LocalDate, Boolean> exceptions) {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** No holidays at all. */
    public static final SchoolCalendar WEEKDAYS = new SchoolCalendar(Map.of());

    public SchoolCalendar {
        exceptions = Map.copyOf(exceptions);
    }

    public boolean works(LocalDate day) {
        Boolean entered = exceptions.get(day);
        if (entered != null) {
            return entered;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * The end of the n-th working day after the day of a moment; that day itself never counts, so that what comes in
     * at four in the afternoon isn't due at once.
     */
    public Instant due(Instant from, int workingDays) {
        LocalDate day = LocalDate.ofInstant(from, ZONE);
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (works(day)) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
