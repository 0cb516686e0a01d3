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
import vn.toasoan.review.checklist.Checklist;
import vn.toasoan.review.checklist.ChecklistAnswer;
import vn.toasoan.review.checklist.GateAnswer;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.people.Staff;
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

    /** @param publicNote correction note for the reader; null where the revision corrects nothing published */
    public static Opened open(Revision content, String publicNote, Route route, Staff staff, Instant now) {
        ReviewCase opened = new ReviewCase(content, publicNote, now);
        opened.steps = Steps.along(route, opened.id());
        opened.added.addAll(opened.steps.all());
        List<CaseEvent> events = new ArrayList<>();
        events.add(CaseEvents.opened(opened));
        events.addAll(opened.advance(new Attempt(opened, new Command.Reassign(), null, null, staff, now)));
        return new Opened(opened, events);
    }

    /** Puts back together what the repository loaded. */
    void assemble(List<ReviewStep> steps, List<Decision> decisions, List<ChecklistAnswer> answers) {
        this.steps = new Steps(steps);
        this.decisions = new Decisions(decisions);
        this.answers = new ArrayList<>(answers);
    }

    /**
     * The one way to change a case: what happened, or a {@link Refusal} that has changed nothing.
     *
     * @param staff who holds which role now
     */
    public List<CaseEvent> attempt(Command command, By by, Staff staff, Instant now) {
        return Transitions.execute(new Attempt(this, command, by.caller(), by.expectedVersion(), staff, now));
    }

    /** Why the caller can't do this now, whatever they send with it; empty where they can. */
    public Optional<Refusal> obstacle(Command command, Caller caller, Staff staff, Instant now) {
        return Transitions.obstacle(new Attempt(this, command, caller, version, staff, now));
    }

    List<CaseEvent> decide(Attempt attempt) {
        version++;
        ReviewStep step = attempt.step().orElseThrow();
        Decision decision = new Decision(
                new Decision.Judged(id(), step.id(), revision(), content().contentHash()),
                attempt.verdict(),
                attempt.caller().subject(),
                attempt.mandateFor(step).orElseThrow(),
                attempt.now());
        decisions = decisions.and(decision);
        added.add(decision);
        List<CaseEvent> events = new ArrayList<>();
        events.add(CaseEvents.recorded(this, decision));
        if (decision.type() != DecisionType.APPROVE || attempt.outstanding(step).isEmpty()) {
            step.decided(attempt.now());
        }
        close(attempt.now());
        events.addAll(
                switch (state) {
                    case RETURNED -> List.of(CaseEvents.changesRequested(this, decision));
                    case REFUSED -> List.of(CaseEvents.refused(this, decision));
                    case APPROVED -> List.of(CaseEvents.approved(this, attempt.now()));
                    case OPEN, CANCELLED -> advance(attempt);
                });
        return events;
    }

    List<CaseEvent> answer(Attempt attempt) {
        version++;
        UUID person = attempt.caller().subject();
        for (GateAnswer given : ((Command.AnswerChecklist) attempt.command()).answers()) {
            ChecklistAnswer answer =
                    new ChecklistAnswer(id(), given, person, content().contentHash(), attempt.now());
            answers.add(answer);
            added.add(answer);
        }
        return List.of();
    }

    List<CaseEvent> cancel(Attempt attempt) {
        version++;
        cancelledAt = attempt.now();
        close(attempt.now());
        return List.of(CaseEvents.cancelled(this, attempt));
    }

    List<CaseEvent> rejectWithdrawal(Attempt attempt) {
        return List.of(CaseEvents.withdrawalRejected(this, attempt.now()));
    }

    List<CaseEvent> reassign(Attempt attempt) {
        List<ReviewStep> moved = steps.ready().stream()
                .filter(step -> step.assign(attempt.assignmentOf(step)))
                .toList();
        if (!moved.isEmpty()) {
            version++;
        }
        return moved.stream().map(step -> CaseEvents.ready(this, step)).toList();
    }

    /** Makes the next steps ready, where none is. */
    private List<CaseEvent> advance(Attempt attempt) {
        if (!steps.ready().isEmpty()) {
            return List.of();
        }
        List<ReviewStep> next = steps.next();
        next.forEach(step -> step.ready(attempt.assignmentOf(step), attempt.now()));
        return next.stream().map(step -> CaseEvents.ready(this, step)).toList();
    }

    private void close(Instant now) {
        state = derivedState();
        if (state != CaseState.OPEN) {
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
        if (decisions.any(DecisionType.REQUEST_CHANGES)) {
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

    public Checklist checklist() {
        return new Checklist(answers, content().showsPupil());
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

    public List<Decision> decisions() {
        return decisions.all();
    }

    /** Null while it is open. */
    public Instant closedAt() {
        return closedAt;
    }

    Set<UUID> approvedBy(ReviewStep step) {
        return decisions.approversOf(step);
    }

    /** When the author wants it published, unless the last reviewer who said something about it said otherwise. */
    Instant publishAt() {
        return decisions.publishAt().orElse(content().publishAt());
    }
}
