package vn.toasoan.submission.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import vn.toasoan.submission.plan.SchoolYear;
import vn.toasoan.submission.problem.Refusal;

/** A calendar month of the school, whose borders are those of Asia/Ho_Chi_Minh. */
record LedgerMonth(YearMonth value) {

    private static final ZoneId SCHOOL = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime FREEZE = LocalTime.of(0, 5);
    private static final int LEADS_REMINDED_ON = 20;
    private static final int STANDING_REMINDED_ON = 25;

    static LedgerMonth at(Instant moment) {
        return new LedgerMonth(YearMonth.from(moment.atZone(SCHOOL)));
    }

    static LedgerMonth startingOn(LocalDate firstDay) {
        return new LedgerMonth(YearMonth.from(firstDay));
    }

    /** @param text for example {@code 2026-11} */
    static LedgerMonth parse(String pointer, String text) {
        try {
            return new LedgerMonth(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            throw Refusal.of(Refusal.Kind.INVALID, "VALIDATION").at(pointer, "MALFORMED_MONTH");
        }
    }

    LocalDate firstDay() {
        return value.atDay(1);
    }

    String schoolYear() {
        return SchoolYear.at(firstMoment());
    }

    /** The month's number, 1 to 12. */
    int number() {
        return value.getMonthValue();
    }

    Instant firstMoment() {
        return at(firstDay(), LocalTime.MIDNIGHT);
    }

    /** The first moment of the next month. */
    Instant end() {
        return at(value.plusMonths(1).atDay(1), LocalTime.MIDNIGHT);
    }

    Instant leadsRemindedFrom() {
        return at(value.atDay(LEADS_REMINDED_ON), MORNING);
    }

    Instant standingRemindedFrom() {
        return at(value.atDay(STANDING_REMINDED_ON), MORNING);
    }

    Instant freezesAt() {
        return at(value.plusMonths(1).atDay(1), FREEZE);
    }

    @Override
    public String toString() {
        return value.toString();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, SCHOOL).toInstant();
    }
}
