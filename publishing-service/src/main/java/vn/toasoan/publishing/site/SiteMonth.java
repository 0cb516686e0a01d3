package vn.toasoan.publishing.site;

import java.time.Instant;

/**
 * A month in which something was published.
 *
 * @param month such as {@code 2026-11}
 * @param modifiedAt the youngest change of anything in it
 */
public record SiteMonth(String month, int articles, Instant modifiedAt) {

    public String path() {
        return Paths.month(month);
    }

    public String name() {
        return VietnameseDate.monthName(month);
    }
}
