package vn.toasoan.submission.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A topic (chuyên mục) of the plan: where it appears and who decides before the editorial board. */
@Entity
@Table(name = "topic")
public class Topic {

    @Embeddable
    record Approval(@Column(name = "step_order") int order, String role, String mode) {

        ApprovalView view() {
            return new ApprovalView(role, mode, order);
        }
    }

    record ApprovalView(String role, String mode, int order) {}

    @Id
    private String code;

    private String number;
    private String name;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "section_slug")
    private Section section;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "topic_approval", joinColumns = @JoinColumn(name = "topic"))
    @OrderBy("order")
    private Set<Approval> approvals;

    @Column(name = "people_and_activities")
    private boolean peopleAndActivities;

    @Column(name = "plan_tasks")
    private String[] planTasks;

    private boolean active;
    private int version;

    @Column(name = "announced_version")
    private int announcedVersion;

    protected Topic() {}

    static Topic of(String code) {
        Topic topic = new Topic();
        topic.code = code;
        topic.approvals = new LinkedHashSet<>();
        return topic;
    }

    /** The code stays; the version rises by one. */
    void become(TopicRequest facts, Section where) {
        number = facts.number();
        name = facts.name();
        section = where;
        approvals.clear();
        facts.approvals().forEach(step -> approvals.add(new Approval(step.order(), step.role(), step.mode())));
        peopleAndActivities = facts.peopleAndActivities();
        planTasks = facts.planTasks().toArray(String[]::new);
        active = facts.active();
        version++;
    }

    int version() {
        return version;
    }

    TopicChanged announce() {
        announcedVersion = version;
        return new TopicChanged(
                code,
                number,
                name,
                section.view(),
                approvalViews(),
                peopleAndActivities,
                List.of(planTasks),
                active,
                version);
    }

    public String code() {
        return code;
    }

    /** Whether it may be written on. */
    public boolean isActive() {
        return active;
    }

    Topics.Counting counting() {
        return new Topics.Counting(peopleAndActivities, List.of(planTasks));
    }

    TopicView view() {
        return new TopicView(
                code,
                number,
                name,
                section.view(),
                approvalViews(),
                peopleAndActivities,
                List.of(planTasks),
                active,
                version);
    }

    private List<ApprovalView> approvalViews() {
        return approvals.stream().map(Approval::view).toList();
    }
}
