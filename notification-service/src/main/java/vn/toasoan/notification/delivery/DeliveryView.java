package vn.toasoan.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.notification.rule.NoticeClass;

/** One line of the delivery log as the API shows it: no address and no text. */
@Schema(name = "Notification", description = "Một thông báo gửi tới một người qua một kênh.")
record DeliveryView(
        UUID id,

        @Schema(description = "Sự kiện dẫn tới thông báo này (ce_id).")
        UUID eventId,

        UUID articleId,
        @Schema(description = "Mã người nhận.") String recipientId,
        @Schema(examples = "EMAIL") String channel,
        @Schema(examples = "can-sua") String template,
        NoticeClass noticeClass,
        DeliveryState state,
        int attempts,

        @Schema(description = "Lỗi của lần gửi gần nhất; không có địa chỉ.")
        String lastError,

        @Schema(description = "Máy chủ thư có thể đã nhận ở một lần gửi bị ngắt giữa chừng.")
        boolean uncertain,

        Instant createdAt,

        @Schema(description = "Lần gửi kế tiếp không sớm hơn lúc này.")
        Instant notBefore,

        Instant finishedAt) {

    static DeliveryView of(Delivery it) {
        return new DeliveryView(
                it.id(),
                it.eventId(),
                it.articleId(),
                it.recipientId(),
                it.channel(),
                it.template(),
                it.noticeClass(),
                it.state(),
                it.attempts(),
                it.lastError(),
                it.uncertain(),
                it.createdAt(),
                it.notBefore(),
                it.finishedAt());
    }
}
