package vn.toasoan.archive.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A retention period as it stands in a source: whole years, or for ever.
 *
 * @param years 0 means "destroyed at the end of the year", as the school's plan says it; null when permanent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Một thời hạn: số năm, hoặc vĩnh viễn")
public record Period(@Schema(examples = "10") Integer years, boolean permanent) {

    public static Period ofYears(int years) {
        return new Period(years, false);
    }

    public static Period forEver() {
        return new Period(null, true);
    }

    public boolean sound() {
        return permanent ? years == null : years != null && years >= 0;
    }

    public boolean isShorterThan(Period other) {
        return !permanent && (other.permanent || years < other.years);
    }

    String inWords() {
        if (permanent) {
            return "vĩnh viễn";
        }
        return years == 0 ? "hủy khi kết thúc năm" : "%02d năm".formatted(years);
    }
}
