package vn.toasoan.publishing.site;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Moments as a Vietnamese reader writes them; own words, so that no JDK's locale data changes a page. */
final class VietnameseDate {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter RFC_1123 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final List<String> DAYS =
            List.of("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật");

    private VietnameseDate() {}

    /** Such as {@code Thứ Sáu, 20/11/2026, 09:15}. */
    static String full(Instant moment) {
        ZonedDateTime at = moment.atZone(ZONE);
        return "%s, %s, %02d:%02d"
                .formatted(DAYS.get(at.getDayOfWeek().getValue() - 1), day(moment), at.getHour(), at.getMinute());
    }

    /** Such as {@code 20/11/2026}. */
    static String day(Instant moment) {
        ZonedDateTime at = moment.atZone(ZONE);
        return "%02d/%02d/%d".formatted(at.getDayOfMonth(), at.getMonthValue(), at.getYear());
    }

    /** Such as {@code 2026-11}, for addresses. */
    static String month(Instant moment) {
        ZonedDateTime at = moment.atZone(ZONE);
        return "%d-%02d".formatted(at.getYear(), at.getMonthValue());
    }

    /** Such as {@code Tháng 11/2026} for {@code 2026-11}. */
    static String monthName(String month) {
        return "Tháng " + Integer.parseInt(month.substring(month.indexOf('-') + 1)) + "/"
                + month.substring(0, month.indexOf('-'));
    }

    /** As RSS wants it, with the offset of the school's zone. */
    static String rfc1123(Instant moment) {
        return RFC_1123.format(moment.atZone(ZONE));
    }

    /** RFC 3339 with the offset of the school's zone, to the second. */
    static String machine(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.atZone(ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS));
    }
}
