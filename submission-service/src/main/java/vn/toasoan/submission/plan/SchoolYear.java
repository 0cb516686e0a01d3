package vn.toasoan.submission.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/** School years, named {@code 2026-2027}. One closes on 31 May (design page 2); what happens later belongs to the next. */
public final class SchoolYear {

    private static final ZoneId SCHOOL = ZoneId.of("Asia/Ho_Chi_Minh");

    private SchoolYear() {}

    public static String at(Instant moment) {
        LocalDate day = moment.atZone(SCHOOL).toLocalDate();
        int opens = day.getMonthValue() > Month.MAY.getValue() ? day.getYear() : day.getYear() - 1;
        return opens + "-" + (opens + 1);
    }
}
