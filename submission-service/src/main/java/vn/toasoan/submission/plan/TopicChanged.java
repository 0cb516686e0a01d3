package vn.toasoan.submission.plan;

import java.util.List;

/** Event: a topic as it stands now, told whole. */
record TopicChanged(
        String code,
        String number,
        String name,
        Section.View section,
        List<Topic.ApprovalView> approvals,
        boolean peopleAndActivities,
        List<String> planTasks,
        boolean active,
        int version) {}
