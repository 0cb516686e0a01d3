package vn.toasoan.notification.delivery;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.notification.people.AssignmentKind;

/** Why somebody was told something, or was not. */
@Schema(name = "NotificationWhy")
record Explanation(
        DeliveryView notification,

        @Schema(description = "Quy tắc đã tạo thông báo.", examples = "can-sua-to-truong")
        String ruleId,

        @Schema(description = "Vì sao là người nhận.") Because because,
        List<Decision> decisions,
        List<Attempt> attempts) {

    @Schema(name = "NotificationBecause")
    record Because(
            @Schema(description = "ROLE, TEAM, LEAD; bỏ trống: sự kiện nêu đích danh.")
            AssignmentKind kind,

            @Schema(examples = "to-1") String code) {}

    @Schema(name = "GateDecision")
    record Decision(
            Instant at,
            GateDecision.Outcome outcome,

            @Schema(
                    description = "Câu hỏi đã quyết định; với MERGED là thông báo kia, với DUPLICATE là sự kiện lặp.",
                    examples = "NOT_QUIET")
            String reason,

            Instant until,

            @Schema(description = "Các câu hỏi đã qua trước đó, theo thứ tự.")
            List<String> passed) {}

    @Schema(name = "DeliveryAttempt")
    record Attempt(
            int number,
            Instant startedAt,

            @Schema(description = "Bỏ trống: bị ngắt giữa chừng.")
            Instant endedAt,

            DeliveryAttempt.Outcome outcome,

            @Schema(description = "Câu trả lời của nhà cung cấp.", examples = "SMTP 250")
            String answer) {}

    static Explanation of(Delivery delivery, List<GateDecision> decisions, List<DeliveryAttempt> attempts) {
        return new Explanation(
                DeliveryView.of(delivery),
                delivery.ruleId(),
                new Because(delivery.basis().kind(), delivery.basis().code()),
                decisions.stream()
                        .map(it -> new Decision(it.at(), it.outcome(), it.reason(), it.until(), words(it.findings())))
                        .toList(),
                attempts.stream()
                        .map(it -> new Attempt(it.number(), it.startedAt(), it.endedAt(), it.outcome(), it.answer()))
                        .toList());
    }

    private static List<String> words(String findings) {
        return findings.isEmpty() ? List.of() : Arrays.asList(findings.split(" "));
    }
}
