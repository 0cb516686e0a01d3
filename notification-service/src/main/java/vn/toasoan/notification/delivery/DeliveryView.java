package vn.toasoan.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.notification.rule.Category;
import vn.toasoan.notification.rule.Channel;
import vn.toasoan.notification.rule.NoticeClass;

/** One line of the delivery log as the API shows it: no address and no text. */
@Schema(name = "Notification", description = "Một thông báo gửi tới một người qua một kênh.")
record DeliveryView(
        UUID id,

        @Schema(description = "Sự kiện dẫn tới thông báo này (ce_id).")
        UUID eventId,

        UUID articleId,
        @Schema(description = "Mã người nhận.") String recipientId,
        Channel channel,
        @Schema(examples = "can-sua") String template,
        NoticeClass noticeClass,
        Category category,
        DeliveryState state,
        int attempts,

        @Schema(description = "Câu hỏi của cổng đã chặn thông báo này; xem /why.", examples = "WANTED")
        String withheld,

        @Schema(description = "Thông báo được gửi chung với thông báo này trong một thư.")
        UUID mergedInto,

        @Schema(description = "Lỗi của lần gửi gần nhất; không có địa chỉ.")
        String lastError,

        @Schema(description = "Máy chủ thư có thể đã nhận ở một lần gửi bị ngắt giữa chừng.")
        boolean uncertain,

        @Schema(description = "Zalo báo tin đã tới máy người nhận.")
        Instant receivedAt,

        @Schema(description = "Gửi thay cho thông báo này, vì kênh kia không nhận.")
        UUID fallbackOf,

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
                it.category(),
                it.state(),
                it.attempts(),
                it.withheld(),
                it.mergedInto(),
                it.lastError(),
                it.uncertain(),
                it.receivedAt(),
                it.fallbackOf(),
                it.createdAt(),
                it.notBefore(),
                it.finishedAt());
    }
}
