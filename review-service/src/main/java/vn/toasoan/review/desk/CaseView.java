package vn.toasoan.review.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.review.checklist.Answer;
import vn.toasoan.review.checklist.Gate;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.reviewcase.CaseState;
import vn.toasoan.review.reviewcase.ReopenReason;
import vn.toasoan.review.reviewcase.Revision;
import vn.toasoan.review.reviewcase.StepState;
import vn.toasoan.review.routing.FallbackReason;
import vn.toasoan.review.routing.Mode;

/** A case as its reader sees it. */
@Schema(
        name = "ReviewCase",
        description = "Một hồ sơ duyệt: một bản nộp của một bài",
        examples = {"""
            {"id": "019aba10-0001-7b20-9001-4d6eaf3c8b01", "articleId": "019ab9c0-0001-7a10-8f00-3c5d9e2b7a01",
             "revision": 1, "version": 2, "state": "OPEN", "topicName": "Nâng cao chất lượng chuyên môn",
             "teamName": "Tổ 4-5", "openedAt": "2026-11-21T02:15:04.120Z",
             "content": {"articleId": "019ab9c0-0001-7a10-8f00-3c5d9e2b7a01", "revision": 1, "amendment": 0,
              "contentHash": "1565aac1e5445cb3bc2162fae81b652e5a08ed9ba2f990548170e9b37f13f329", "kind": "BAI",
              "title": "Học phân số bằng những chiếc bánh", "summary": "Chuyên đề Toán của tổ 4-5.",
              "body": "<p>Tiết dạy bắt đầu bằng một chiếc bánh giấy.</p>", "topic": "chuyen-mon", "team": "to-4-5",
              "authors": ["5a1f0c7e-3b52-4d0e-9a61-0d6c2f7b1a01"],
              "submittedBy": "5a1f0c7e-3b52-4d0e-9a61-0d6c2f7b1a01", "schoolYear": "2026-2027", "media": []},
             "steps": [{"stepId": "019aba10-0001-7c01-9001-5e7fb04d9c01", "order": 1, "role": "editor",
              "mode": "ANY", "label": "Ban biên tập Website", "state": "READY",
              "readyAt": "2026-11-21T02:15:04.120Z", "dueAt": "2026-11-24T17:00:00Z", "advisory": false,
              "escalation": 0, "actions": ["REQUEST_CHANGES", "REFUSE", "CLAIM", "ASSIGN", "AMEND"]}],
             "decisions": [], "voidedApprovals": [],
             "checklist": [{"gate": "STATE_SECRET", "answer": "YES",
              "answeredBy": "5a1f0c7e-3b52-4d0e-9a61-0d6c2f7b1a03",
              "judgedHash": "1565aac1e5445cb3bc2162fae81b652e5a08ed9ba2f990548170e9b37f13f329",
              "answeredAt": "2026-11-21T02:20:00Z"}],
             "approvalBlockedBy": [{"code": "GATE_UNANSWERED", "guard": "CHILD_CONSENT"}],
             "people": [{"personId": "5a1f0c7e-3b52-4d0e-9a61-0d6c2f7b1a01", "displayName": "Nguyễn Thị Hương"}],
             "actions": ["ANSWER_CHECKLIST", "REQUEST_CHANGES", "REFUSE", "CLAIM", "ASSIGN", "AMEND", "RETOPIC"]}\
            """})
record CaseView(
        UUID id,
        UUID articleId,
        int revision,

        @Schema(description = "Bằng ETag; gửi lại trong If-Match")
        long version,

        CaseState state,
        String topicName,
        String teamName,
        Instant openedAt,
        Instant closedAt,

        @Schema(description = "Toàn bộ bản đang duyệt; amendment > 0: bàn duyệt đã sửa lỗi chữ hoặc đổi chuyên mục")
        Revision content,

        String publicNote,
        List<Step> steps,
        List<Decided> decisions,

        List<Voided> voidedApprovals,

        @Schema(description = "Mọi câu trả lời, cũ trước mới sau")
        List<Answered> checklist,

        @Schema(description = "Vì sao chưa thể duyệt: các cửa kiểm duyệt còn đóng")
        List<Blocked> approvalBlockedBy,

        @Schema(description = "Tên những người được nhắc tới, nếu biết")
        List<Named> people,

        @Schema(description = "Những việc người gọi làm được lúc này")
        List<Action> actions) {

    @Schema(name = "ReviewStep")
    record Step(
            UUID stepId,
            int order,
            String role,
            Mode mode,
            String label,
            StepState state,
            Instant readyAt,
            Instant decidedAt,

            @Schema(description = "Hết ngày làm việc này là quá hạn")
            Instant dueAt,

            @Schema(description = "Có khi bước được giao hoặc chuyển đích danh")
            List<UUID> assignedTo,

            FallbackReason fallbackReason,

            @Schema(description = "Có khi cần nhiều người cùng duyệt: bao nhiêu người")
            Integer quorum,

            @Schema(description = "Chỉ góp ý, không quyết định")
            boolean advisory,

            @Schema(description = "Ai đang giữ bước này, tới khi nào")
            UUID claimedBy,

            Instant claimedUntil,

            @Schema(description = "0: trong hạn; 1: đã nhắc; 2: Hiệu trưởng duyệt thay được")
            int escalation,

            @Schema(description = "Vì sao phải duyệt lại, hoặc vì sao bước được thêm vào")
            ReopenReason reopenedBecause,

            List<Action> actions) {}

    @Schema(name = "Decision")
    record Decided(
            UUID decisionId,
            UUID stepId,
            DecisionType type,
            UUID decidedBy,
            String actingRole,
            FallbackReason fallbackReason,
            String reason,
            int judgedRevision,
            String judgedHash,
            Instant publishAt,

            @Schema(description = "Với RECOMMEND: góp ý nên quyết định thế nào")
            DecisionType advice,

            @Schema(description = "Với REVERSE: quyết định bị hủy; không có khi hủy duyệt cả bài")
            UUID reverses,

            @Schema(description = "Với RETOPIC: chuyên mục mới")
            String topic,

            @Schema(description = "Những câu trả lời kiểm duyệt có hiệu lực khi quyết định, theo answerId")
            List<UUID> answers,

            @Schema(description = "Quyết định về bản trước, còn hiệu lực vì nội dung không đổi")
            UUID carriedFrom,

            @Schema(description = "Với APPROVE: còn được tính hay không")
            Boolean stands,

            Instant decidedAt) {}

    @Schema(name = "VoidedApproval", description = "Lần duyệt không còn được tính, và nội dung nào đã đổi")
    record Voided(
            UUID decisionId, int revision, String label, UUID decidedBy, List<String> changed, Instant voidedAt) {}

    @Schema(name = "ChecklistAnswer")
    record Answered(
            UUID answerId,
            Gate gate,
            Answer answer,
            String note,
            UUID mandateId,
            UUID answeredBy,
            String judgedHash,
            Instant answeredAt) {}

    @Schema(name = "ApprovalObstacle")
    record Blocked(String code, String guard) {}

    @Schema(name = "PersonName")
    record Named(UUID personId, String displayName) {}
}
