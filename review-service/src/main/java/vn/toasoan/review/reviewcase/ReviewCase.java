package vn.toasoan.review.reviewcase;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.review.checklist.Checklist;
import vn.toasoan.review.checklist.ChecklistAnswer;
import vn.toasoan.review.checklist.GateSubject;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.routing.Route;

/**
 * The review of one revision: its route, what was decided and answered, and where that leaves it. Changed only by
 * {@link #attempt}, under the expected version; its row must be locked meanwhile. Its state is derived from its decisions.
 */
@Entity
@Table(name = "review_case")
public class ReviewCase extends HandedIn {

    /** Counted here and not by Hibernate: the events carry it before anything is flushed. */
    private long version;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private Instant closedAt;
    private Instant cancelledAt;

    @Transient
    private Steps steps = new Steps(List.of());

    @Transient
    private Decisions decisions = new Decisions(List.of());

    @Transient
    private List<ChecklistAnswer> answers = new ArrayList<>();

    @Transient
    private final List<Object> added = new ArrayList<>();

    protected ReviewCase() {}

    private ReviewCase(Revision content, String publicNote, Instant now) {
        super(content, publicNote, now);
        this.state = CaseState.OPEN;
    }

    /** A case and what opening it has to tell. */
    public record Opened(ReviewCase reviewCase, List<CaseEvent> events) {}

    /**
     * @param publicNote correction note for the reader; null where the revision corrects nothing published
     * @param former the case of the article's revision before, closed; null where there was none
     */
    public static Opened open(Revision content, String publicNote, Route route, ReviewCase former, Moment moment) {
        ReviewCase opened = new ReviewCase(content, publicNote, moment.at());
        opened.enter(Steps.along(route, opened.id()));
        Attempt attempt = new Attempt(opened, new Command.Reassign(), null, null, moment);
        FormerApprovals approvals = FormerApprovals.of(former, opened);
        List<CaseEvent> events = new ArrayList<>();
        events.add(CaseEvents.opened(opened, approvals.voided()));
        events.addAll(approvals.carryOver(attempt));
        events.addAll(opened.advance(attempt));
        return new Opened(opened, events);
    }

    /** Puts back together what the repository loaded. */
    void assemble(List<ReviewStep> steps, List<Decision> decisions, List<ChecklistAnswer> answers) {
        this.steps = new Steps(steps);
        this.decisions = new Decisions(decisions);
        this.answers = new ArrayList<>(answers);
    }

    /** The one way to change a case: what happened, or a {@link Refusal} that has changed nothing. */
    public List<CaseEvent> attempt(Command command, By by, Moment moment) {
        return Transitions.execute(new Attempt(this, command, by.caller(), by.expectedVersion(), moment));
    }

    /** Why the caller can't do this now, whatever they send with it; empty where they can. */
    public Optional<Refusal> obstacle(Command command, Caller caller, Moment moment) {
        return Transitions.obstacle(new Attempt(this, command, caller, version, moment));
    }

    void changes() {
        version++;
    }

    void record(Decision decision) {
        decisions = decisions.and(decision);
        added.add(decision);
    }

    void record(ChecklistAnswer answer) {
        answers.add(answer);
        added.add(answer);
    }

    void keep(VoidedApproval approval) {
        added.add(approval);
    }

    void keep(Amendment amendment) {
        added.add(amendment);
    }

    void cancelled(Instant now) {
        cancelledAt = now;
    }

    /** The steps so far are over, whatever was decided in them; these are asked for from now on. */
    void goAlong(Steps others, ReopenReason because) {
        steps.all().forEach(ReviewStep::dropped);
        others.all().forEach(step -> step.reopened(because));
        enter(others);
    }

    private void enter(Steps others) {
        steps = steps.followedBy(others);
        added.addAll(others.all());
    }

    /** Makes the next steps ready, where none is that decides; advice that wasn't given by then isn't waited for. */
    List<CaseEvent> advance(Attempt attempt) {
        List<ReviewStep> next = steps.next();
        steps.ready().stream()
                .filter(step -> step.advisory() && !next.contains(step))
                .forEach(ReviewStep::voided);
        List<ReviewStep> newlyReady =
                next.stream().filter(step -> step.state() == StepState.WAITING).toList();
        newlyReady.forEach(
                step -> step.ready(attempt.assignmentOf(step), attempt.moment().calendar(), attempt.now()));
        return newlyReady.stream().map(step -> CaseEvents.ready(this, step)).toList();
    }

    void close(Instant now) {
        state = derivedState();
        if (state != CaseState.OPEN && closedAt == null) {
            closedAt = now;
            steps.all().forEach(ReviewStep::voided);
        }
    }

    /** What the decisions and a cancellation, and nothing else, say about the state. */
    CaseState derivedState() {
        if (cancelledAt != null) {
            return CaseState.CANCELLED;
        }
        if (decisions.any(DecisionType.REFUSE)) {
            return CaseState.REFUSED;
        }
        if (decisions.any(DecisionType.REQUEST_CHANGES) || decisions.approvalReversed()) {
            return CaseState.RETURNED;
        }
        return steps.allDecided() ? CaseState.APPROVED : CaseState.OPEN;
    }

    CaseEvent.Ref ref() {
        return new CaseEvent.Ref(articleId(), id(), revision(), version);
    }

    List<Object> takeAdded() {
        List<Object> taken = List.copyOf(added);
        added.clear();
        return taken;
    }

    /** As it stands at a moment: consents may be lost at any time. */
    public Checklist checklist(Moment moment) {
        Set<UUID> consents = content().consents();
        boolean consentLost = moment.lostConsents().stream()
                .anyMatch(lost ->
                        consents.contains(lost.consentId()) || !lost.lostAt().isBefore(openedAt()));
        return new Checklist(
                answers, new GateSubject(content().contentHash(), content().showsPupil(), consentLost));
    }

    /** Why nobody can approve it now, the first gate first; empty where somebody may. */
    public List<Refusal> closedGates(Moment moment) {
        List<Refusal> closed = new ArrayList<>(checklist(moment).obstacles());
        ContentGuards.fieldMissing(content()).ifPresent(closed::add);
        return closed;
    }

    /** Oldest first. */
    public List<ChecklistAnswer> answers() {
        return List.copyOf(answers);
    }

    public long version() {
        return version;
    }

    public CaseState state() {
        return state;
    }

    public List<ReviewStep> steps() {
        return steps.all();
    }

    List<ReviewStep> readySteps() {
        return steps.ready();
    }

    public List<Decision> decisions() {
        return decisions.all();
    }

    /** Null while it is open. */
    public Instant closedAt() {
        return closedAt;
    }

    /** Approvals that count now: not taken back, and given to this very content. */
    public List<Decision> standingApprovals() {
        return decisions.standing(content().contentHash());
    }

    Set<UUID> approvedBy(ReviewStep step) {
        return standingApprovals().stream()
                .filter(decision -> decision.stepId().equals(step.id()))
                .map(Decision::decidedBy)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When the author wants it published, unless the last reviewer who said something about it said otherwise. */
    Instant publishAt() {
        return decisions.publishAt().orElse(content().publishAt());
    }
}
