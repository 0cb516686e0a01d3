package vn.toasoan.archive.schedule;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A school year by its code, {@code 2026-2027}: two years that follow each other. */
public record SchoolYear(String code) {

    private static final Pattern CODE = Pattern.compile("(\\d{4})-(\\d{4})");

    public SchoolYear {
        Matcher years = CODE.matcher(code);
        if (!years.matches() || Integer.parseInt(years.group(2)) != Integer.parseInt(years.group(1)) + 1) {
            throw new IllegalArgumentException("Not a school year: " + code);
        }
    }

    /** 31 May, as long as the school's plan for the year names no other day. */
    public LocalDate usualClosing() {
        return LocalDate.of(Integer.parseInt(code.substring(5)), Month.MAY, 31);
    }

    /** The earliest day that lies in the year. */
    public LocalDate beginning() {
        return LocalDate.of(Integer.parseInt(code.substring(0, 4)), Month.AUGUST, 1);
    }
}
