package vn.toasoan.review.desk;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.review.reviewcase.Command;

/** Takes back an approval. */
@Schema(
        name = "ReverseRequest",
        examples = {"""
            {"reason": "Số liệu thu chi trong bài chưa được kho bạc xác nhận."}\
            """})
record ReverseRequest(
        @Schema(description = "Khi hồ sơ còn mở: lần duyệt bị hủy. Bỏ trống khi bài đã được duyệt xong")
        UUID decisionId,

        @Size(max = 4000) String reason) {

    Command.Reverse command() {
        return new Command.Reverse(decisionId, Words.of(reason));
    }
}
