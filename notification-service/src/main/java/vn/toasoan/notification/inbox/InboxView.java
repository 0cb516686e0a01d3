package vn.toasoan.notification.inbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.notification.channel.Line;
import vn.toasoan.notification.rule.Category;

/** One notice as the application shows it, in the reader's language. */
@Schema(name = "InboxItem")
record InboxView(
        UUID id,

        @Schema(description = "Thứ tự trong hộp của người này; cũng là id của sự kiện trong luồng /stream.")
        long position,

        Category category,
        @Schema(examples = "Bài cần sửa") String heading,
        String text,
        String title,
        String team,
        String note,
        UUID articleId,
        @Schema(description = "Nơi mở tiếp.") String url,
        Instant createdAt,
        @Schema(description = "Bỏ trống: chưa đọc.") Instant readAt) {

    static InboxView of(InboxItem item, Line line) {
        return new InboxView(
                item.id(),
                item.position(),
                item.category(),
                line.heading(),
                line.sentence(),
                line.title(),
                line.team(),
                line.note(),
                item.articleId(),
                line.url(),
                item.createdAt(),
                item.readAt());
    }
}
