package vn.toasoan.submission.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import vn.toasoan.submission.problem.Refusal;

/** School years, named {@code 2026-2027}. One closes on 31 May (design page 2); what happens later belongs to the next. */
public final class SchoolYear {

    private static final ZoneId SCHOOL = ZoneId.of("Asia/Ho_Chi_Minh");

    private SchoolYear() {}

    /** Refuses what is not two years that follow each other. */
    static void require(String pointer, String text) {
        boolean good = text != null
                && text.matches("[0-9]{4}-[0-9]{4}")
                && Integer.parseInt(text.substring(0, 4)) + 1 == Integer.parseInt(text.substring(5));
        if (!good) {
            throw Refusal.of(Refusal.Kind.INVALID, "VALIDATION").at(pointer, "MALFORMED_YEAR");
        }
    }

    /** A moment of that day. */
    static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(SCHOOL).toInstant();
    }

    /** The last day of a school year, where the plan names no other. */
    static LocalDate lastDay(String schoolYear) {
        return LocalDate.of(Integer.parseInt(schoolYear.substring(5)), Month.MAY, Month.MAY.maxLength());
    }

    public static String at(Instant moment) {
        LocalDate day = moment.atZone(SCHOOL).toLocalDate();
        int opens = day.getMonthValue() > Month.MAY.getValue() ? day.getYear() : day.getYear() - 1;
        return opens + "-" + (opens + 1);
    }
}
