package vn.toasoan.notification.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One rule as the API shows it. */
@Schema(name = "NotificationRule", description = "Sự kiện nào báo cho ai, bằng kênh nào, bằng lời nào.")
record RuleView(
        @Schema(examples = "can-sua-to-truong") String id,
        @Schema(examples = "changes-requested") String event,

        @Schema(description = "tên=giá trị|giá trị;… Trống: mọi sự kiện.")
        String filter,

        Receiver receiver,

        @Schema(description = "Vai trò, khi receiver là ROLE.")
        String receiverCode,

        Channel channel,
        String template,
        NoticeClass noticeClass,
        Category category,

        @Schema(description = "Sau một thông báo, các thông báo kế tiếp cùng loại chờ chừng này giây và đi chung.")
        long coalesceSeconds,

        boolean enabled,
        long version) {

    static RuleView of(Rule it) {
        return new RuleView(
                it.id(),
                it.event(),
                it.filter(),
                it.receiver(),
                it.receiverCode(),
                it.channel(),
                it.template(),
                it.noticeClass(),
                it.category(),
                it.coalesce().toSeconds(),
                it.enabled(),
                it.version());
    }
}
