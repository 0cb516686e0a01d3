package vn.toasoan.archive.schedule.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An act, decree or circular.
 *
 * @param validUntil first day on which it no longer holds; null while in force
 * @param floorYears shortest period that may be set while it holds; null where it sets none
 * @param provision where the floor stands; null exactly when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Văn bản pháp luật, với ngày có hiệu lực")
public record LegalInstrument(
        @Schema(examples = "LLT-2024") String id,
        @Schema(examples = "33/2024/QH15") String number,
        @Schema(examples = "Luật Lưu trữ 2024") String title,
        LocalDate validFrom,

        @Schema(description = "Ngày đầu tiên không còn hiệu lực; không có khi còn hiệu lực")
        LocalDate validUntil,

        String replacedBy,

        @Schema(description = "Thời hạn ngắn nhất được phép quy định", examples = "2")
        Integer floorYears,

        @Schema(examples = "70") Integer ceilingYears,
        @Schema(examples = "Điều 15") String provision,
        String note,
        long version) {

    public boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validUntil == null || day.isBefore(validUntil));
    }
}
