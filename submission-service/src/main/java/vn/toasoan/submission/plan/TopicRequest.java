package vn.toasoan.submission.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.text.Entries;

/** A topic, as the comms officer writes it. */
@Schema(
        name = "TopicRequest",
        requiredProperties = {"number", "name", "section"})
record TopicRequest(
        @Schema(description = "Of a new topic; cannot be changed", examples = "an-toan")
        String code,

        @Schema(maxLength = 10, examples = "15") String number,

        @Schema(maxLength = 200, examples = "An toàn trường học")
        String name,

        @Schema(description = "Slug of the section of the site", examples = "tin-tuc-su-kien")
        String section,

        @Schema(description = "Who decides before the editorial board, which is always last; at most 5")
        List<Topic.ApprovalView> approvals,

        @Schema(description = "Counts as an article on people and activities (plan, III.6)")
        boolean peopleAndActivities,

        @Schema(description = "Tasks of the plan that an article on it covers", examples = "[\"II.3\"]")
        List<String> planTasks,

        @Schema(description = "Whether it may be written on; true where absent")
        Boolean active) {

    private static final Set<String> APPROVERS =
            Set.of(Role.FINANCE_OFFICER, Role.INSPECTION_BOARD, Role.COMMS_OFFICER, Role.PRINCIPAL);
    private static final Set<String> MODES = Set.of("ANY", "ALL");
    private static final int NAME_MAX = 200;
    private static final int NUMBER_MAX = 10;
    private static final int APPROVALS = 5;
    private static final int TASKS = 20;
    private static final int TASK_MAX = 20;

    static TopicRequest orEmpty(TopicRequest request) {
        return request == null ? new TopicRequest(null, null, null, null, null, false, null, null) : request;
    }

    /**
     * Cleaned.
     *
     * @param fresh whether it needs a code
     * @param sectionIsKnown whether there is such a section
     */
    TopicRequest read(boolean fresh, boolean sectionIsKnown) {
        Entries entries = new Entries();
        String topic = fresh ? entries.code("/code", code) : code;
        String cleanNumber = entries.line("/number", number, NUMBER_MAX);
        String cleanName = entries.line("/name", name, NAME_MAX);
        entries.required("/section", section);
        entries.require(section == null || sectionIsKnown, "/section", "UNKNOWN_SECTION");
        List<Topic.ApprovalView> steps = entries.list("/approvals", approvals, APPROVALS);
        Set<Integer> orders = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            entries.oneOf("/approvals/" + i + "/role", steps.get(i).role(), APPROVERS);
            entries.oneOf("/approvals/" + i + "/mode", steps.get(i).mode(), MODES);
            entries.require(orders.add(steps.get(i).order()), "/approvals/" + i + "/order", "NOT_UNIQUE");
        }
        List<String> tasks = entries.list("/planTasks", planTasks, TASKS).stream()
                .map(task -> entries.line("/planTasks", task, TASK_MAX))
                .toList();
        entries.done();
        return new TopicRequest(
                topic, cleanNumber, cleanName, section, steps, peopleAndActivities, tasks, active == null || active);
    }
}
