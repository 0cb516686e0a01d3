package vn.toasoan.notification.notice;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.notification.gate.Verdict;
import vn.toasoan.notification.rule.Channel;
import vn.toasoan.notification.rule.Rule;

/** Who would get what. */
@Schema(name = "DryRun")
record DryRunView(List<Line> lines) {

    private static final String DUPLICATE = "DUPLICATE";

    @Schema(name = "DryRunLine")
    record Line(
            String ruleId,

            @Schema(description = "Bỏ trống: quy tắc không tìm thấy ai.")
            String recipientId,

            String displayName,
            Channel channel,
            String template,

            @Schema(description = "SEND, WAIT, NOT_SENT", examples = "SEND")
            String outcome,

            @Schema(description = "Câu hỏi của cổng đã quyết định.", examples = "ALL_PASSED")
            String reason,

            Instant until) {

        /** @param verdict null where the person has been told the same already */
        static Line of(Rule rule, Addressee addressee, Verdict verdict) {
            return new Line(
                    rule.id(),
                    addressee.id(),
                    addressee.name(),
                    rule.channel(),
                    rule.template(),
                    verdict == null
                            ? Verdict.Outcome.NOT_SENT.name()
                            : verdict.outcome().name(),
                    verdict == null ? DUPLICATE : verdict.reason(),
                    verdict == null ? null : verdict.until());
        }

        static Line nobody(String ruleId, String reason) {
            return new Line(ruleId, null, null, null, null, Verdict.Outcome.NOT_SENT.name(), reason, null);
        }
    }
}
