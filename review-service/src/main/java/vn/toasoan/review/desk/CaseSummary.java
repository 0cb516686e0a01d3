package vn.toasoan.review.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.review.reviewcase.CaseState;
import vn.toasoan.review.routing.FallbackReason;

/** A case in a list: enough to choose by, without the text. */
@Schema(
        name = "ReviewSummary",
        examples = {"""
            {"id": "019aba10-0002-7b20-9001-4d6eaf3c8b02", "articleId": "019ab9c0-0002-7a10-8f00-3c5d9e2b7a02",
             "revision": 1, "version": 0, "state": "OPEN",
             "title": "Công khai dự toán thu, chi ngân sách năm học 2026-2027", "topic": "tai-chinh",
             "team": "tai-chinh", "submittedBy": "5a1f0c7e-3b52-4d0e-9a61-0d6c2f7b1a05",
             "openedAt": "2026-11-23T01:40:00Z",
             "waitingFor": [{"stepId": "019aba10-0002-7c01-9001-5e7fb04d9c02", "order": 1, "role": "finance-officer",
              "label": "Phụ trách tài chính", "readyAt": "2026-11-23T01:40:00Z", "dueAt": "2026-11-25T17:00:00Z",
              "overdue": false,
              "fallbackReason": "SOLE_HOLDER_IS_AUTHOR"}], "actions": ["ANSWER_CHECKLIST", "REQUEST_CHANGES", "CLAIM"]}\
            """})
record CaseSummary(
        UUID id,
        UUID articleId,
        int revision,
        long version,
        CaseState state,
        String title,
        String topic,
        String team,
        UUID submittedBy,
        Instant openedAt,
        Instant closedAt,
        List<Waiting> waitingFor,

        @Schema(description = "Những việc người gọi làm được lúc này")
        List<Action> actions) {

    @Schema(name = "WaitingStep", description = "Bước đang chờ quyết định")
    record Waiting(
            UUID stepId,
            int order,
            String role,
            String label,
            Instant readyAt,
            Instant dueAt,
            boolean overdue,

            @Schema(description = "Ai đang giữ bước này") UUID claimedBy,

            FallbackReason fallbackReason) {}
}
