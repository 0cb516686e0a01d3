package vn.toasoan.review.reviewcase;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.toasoan.review.calendar.SchoolCalendar;
import vn.toasoan.review.routing.Assignment;
import vn.toasoan.review.routing.FallbackReason;
import vn.toasoan.review.routing.RouteStep;

/** One approval of the case's own route, and to whom it goes. Changed only by its {@link ReviewCase}. */
@Entity
@Table(name = "review_step")
public class ReviewStep extends RoutedStep {

    /** How long a claim keeps others away. */
    public static final Duration LEASE = Duration.ofHours(4);

    /** Escalation after which the principal may decide. */
    private static final int TO_PRINCIPAL = 2;

    @Enumerated(EnumType.STRING)
    private StepState state;

    private Instant readyAt;
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private Assignment.As assignedAs;

    private UUID[] assignedTo;

    @Enumerated(EnumType.STRING)
    private FallbackReason fallbackReason;

    private Instant dueAt;
    private Instant alarmAt;
    private int escalation;
    private UUID claimedBy;
    private Instant claimedUntil;
    private UUID chosen;

    @Enumerated(EnumType.STRING)
    private ReopenReason reopenedBecause;

    protected ReviewStep() {}

    ReviewStep(UUID caseId, RouteStep route) {
        super(caseId, route);
        this.state = StepState.WAITING;
        assign(Assignment.TO_ROLE);
    }

    void ready(Assignment assignment, SchoolCalendar calendar, Instant at) {
        state = StepState.READY;
        readyAt = at;
        dueAt = calendar.due(at, workingDays());
        alarmAt = dueAt;
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

    void choose(UUID person) {
        chosen = person;
        released();
    }

    void claimed(UUID by, Instant now) {
        claimedBy = by;
        claimedUntil = now.plus(LEASE);
    }

    void released() {
        claimedBy = null;
        claimedUntil = null;
    }

    /** The due date, or the day of grace after it, has passed. */
    void escalate(SchoolCalendar calendar, Instant now) {
        escalation++;
        alarmAt = escalation < TO_PRINCIPAL ? calendar.due(now, 1) : null;
    }

    boolean isOverdue(Instant now) {
        return state == StepState.READY && alarmAt != null && !alarmAt.isAfter(now);
    }

    void decided(Instant at) {
        rests(StepState.DECIDED);
        decidedAt = at;
    }

    void voided() {
        if (state != StepState.DECIDED) {
            rests(StepState.VOID);
        }
    }

    /** Out of the case's way for good, even if it was decided. */
    void dropped() {
        rests(StepState.VOID);
    }

    /** Back in the row, with a new clock once it is ready. */
    void reopened(ReopenReason because) {
        rests(StepState.WAITING);
        readyAt = null;
        decidedAt = null;
        dueAt = null;
        reopenedBecause = because;
    }

    private void rests(StepState at) {
        state = at;
        alarmAt = null;
        escalation = 0;
        released();
    }

    public Assignment assignment() {
        return new Assignment(assignedAs, List.of(assignedTo), fallbackReason);
    }

    /** As stored: whether a claim still holds depends on the moment, see {@link #stateAt}. */
    StepState state() {
        return state;
    }

    public StepState stateAt(Instant now) {
        return state == StepState.READY && claimAt(now).isPresent() ? StepState.CLAIMED : state;
    }

    /** Who has taken the step, while that holds. */
    public Optional<UUID> claimAt(Instant now) {
        return claimedBy != null && claimedUntil.isAfter(now) ? Optional.of(claimedBy) : Optional.empty();
    }

    boolean claimRanOut(Instant now) {
        return claimedBy != null && !claimedUntil.isAfter(now);
    }

    /** As stored; null where nobody has taken it. */
    public UUID claimedBy() {
        return claimedBy;
    }

    /** Null where nobody has taken it. */
    public Instant claimedUntil() {
        return claimedUntil;
    }

    /** Null unless the desk gave the step to a person of its choice. */
    public UUID chosen() {
        return chosen;
    }

    /** 0: in time; 1: its people were reminded; 2: the principal may decide. */
    public int escalation() {
        return escalation;
    }

    boolean openToPrincipal() {
        return escalation >= TO_PRINCIPAL;
    }

    /** Null where it has not been opened again. */
    public ReopenReason reopenedBecause() {
        return reopenedBecause;
    }

    /** Null while it waits for the steps before it. */
    public Instant readyAt() {
        return readyAt;
    }

    /** End of the last working day in time; null while it waits for the steps before it. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Null until it is decided. */
    public Instant decidedAt() {
        return decidedAt;
    }
}
