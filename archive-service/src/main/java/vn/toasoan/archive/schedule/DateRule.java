package vn.toasoan.archive.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When a retention period begins and ends. Source: practice under TT 09/2011/TT-BNV, and the archives act of 2024, which
 * counts "from the year the work ended": the first of January of the next year is the safe reading of both.
 */
public final class DateRule {

    private static final ZoneId SCHOOL = ZoneId.of("Asia/Ho_Chi_Minh");

    private DateRule() {}

    /** The day on which something happened, where the school is. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, SCHOOL);
    }

    public static LocalDate startsOn(LocalDate closedOn) {
        return LocalDate.of(closedOn.getYear() + 1, 1, 1);
    }

    /** @param years whole years to keep, at least 1; null for ever */
    public static Term term(LocalDate closedOn, Integer years) {
        if (years != null && years < 1) {
            throw new IllegalArgumentException("No retention period: " + years);
        }
        LocalDate start = startsOn(closedOn);
        return new Term(closedOn, start, years == null ? null : start.plusYears(years));
    }
}
