package vn.toasoan.review.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.review.reviewcase.Amendment;
import vn.toasoan.review.reviewcase.Revision;

/** What the desk changed in a revision. */
@Schema(name = "Amendment")
record AmendmentView(
        int amendment,

        @Schema(description = "TITLE, SUMMARY, BODY, TOPIC, IMAGE_TEXT; trống nếu chỉ khác khoảng trắng")
        List<String> changed,

        String note,
        UUID amendedBy,
        Instant amendedAt,

        @Schema(description = "Bản trước lần sửa này") Revision before) {

    static AmendmentView of(Amendment amendment) {
        return new AmendmentView(
                amendment.amendment(),
                List.of(amendment.changed()),
                amendment.note(),
                amendment.amendedBy(),
                amendment.amendedAt(),
                amendment.contentBefore());
    }
}
