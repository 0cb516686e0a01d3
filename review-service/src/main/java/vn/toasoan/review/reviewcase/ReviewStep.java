package vn.toasoan.review.reviewcase;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toasoan.review.routing.Assignment;
import vn.toasoan.review.routing.FallbackReason;
import vn.toasoan.review.routing.Mode;
import vn.toasoan.review.routing.RouteStep;

/** One approval of the case's own route, and to whom it goes. Changed only by its {@link ReviewCase}. */
@Entity
@Table(name = "review_step")
public class ReviewStep {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID caseId;

    @Column(name = "position", updatable = false)
    private int order;

    @Column(updatable = false)
    private String role;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Mode mode;

    @Column(updatable = false)
    private String label;

    @Enumerated(EnumType.STRING)
    private StepState state;

    private Instant readyAt;
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private Assignment.As assignedAs;

    private UUID[] assignedTo;

    @Enumerated(EnumType.STRING)
    private FallbackReason fallbackReason;

    protected ReviewStep() {}

    ReviewStep(UUID caseId, RouteStep route) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.caseId = caseId;
        this.order = route.order();
        this.role = route.role();
        this.mode = route.mode();
        this.label = route.label();
        this.state = StepState.WAITING;
        assign(Assignment.TO_ROLE);
    }

    void ready(Assignment assignment, Instant at) {
        state = StepState.READY;
        readyAt = at;
        assign(assignment);
    }

    /** @return whether the step goes to somebody else now */
    boolean assign(Assignment assignment) {
        if (assignedAs != null && assignment.equals(assignment())) {
            return false;
        }
        assignedAs = assignment.as();
        assignedTo = assignment.people().toArray(UUID[]::new);
        fallbackReason = assignment.reason();
        return true;
    }

    void decided(Instant at) {
        state = StepState.DECIDED;
        decidedAt = at;
    }

    void voided() {
        if (state != StepState.DECIDED) {
            state = StepState.VOID;
        }
    }

    public Assignment assignment() {
        return new Assignment(assignedAs, List.of(assignedTo), fallbackReason);
    }

    public UUID id() {
        return id;
    }

    /** From 1; steps of one order are decided side by side. */
    public int order() {
        return order;
    }

    public String role() {
        return role;
    }

    public Mode mode() {
        return mode;
    }

    public String label() {
        return label;
    }

    public StepState state() {
        return state;
    }

    /** Null while it waits for the steps before it. */
    public Instant readyAt() {
        return readyAt;
    }

    /** Null until it is decided. */
    public Instant decidedAt() {
        return decidedAt;
    }
}
