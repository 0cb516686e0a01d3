package vn.toasoan.submission.plan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic, as the API shows it. */
@Schema(name = "Topic")
record TopicView(
        @Schema(examples = "ngoai-khoa") String code,
        @Schema(examples = "13") String number,

        @Schema(examples = "Hoạt động ngoại khóa, ngày lễ, đoàn thể")
        String name,

        @Schema(description = "Section of the public site") Section.View section,

        @Schema(description = "Who decides before the editorial board; the board is always last")
        List<Topic.ApprovalView> approvals,

        @Schema(description = "Counts as an article on people and activities (plan, III.6)")
        boolean peopleAndActivities,

        @Schema(examples = "[\"II.3\"]") List<String> planTasks,
        boolean active,
        @Schema(description = "The number for If-Match") int version) {}
