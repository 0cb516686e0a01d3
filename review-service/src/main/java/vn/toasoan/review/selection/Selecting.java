package vn.toasoan.review.selection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.review.calendar.SchoolCalendar;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.problem.Refusal;

/** What the board does in a session. Call it inside a transaction; fails with a refusal. */
@ApplicationScoped
class Selecting {

    private static final String TOPIC = "review.selection.v1";

    private final Selections selections;
    private final Outbox outbox;
    private final Clock clock;
    private final int quota;

    Selecting(
            Selections selections,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "toasoan.review.selection-quota") int quota) {
        this.selections = selections;
        this.outbox = outbox;
        this.clock = clock;
        this.quota = quota;
    }

    /** A session about a month that is over, with all of its approved articles as candidates. */
    Uni<SelectionSession> open(YearMonth month, Caller by) {
        LocalDate firstDay = month.atDay(1);
        if (!LocalDate.ofInstant(clock.instant(), SchoolCalendar.ZONE).isAfter(month.atEndOfMonth())) {
            throw Refusal.of(Refusal.Kind.STATE, "MONTH_NOT_OVER", "MONTH_OVER", month.toString());
        }
        return selections.hasMonthly(firstDay).chain(taken -> {
            if (taken) {
                throw Refusal.of(Refusal.Kind.STATE, "SESSION_EXISTS", "ONE_A_MONTH", month.toString());
            }
            SelectionSession session =
                    new SelectionSession(SelectionSession.Kind.MONTHLY, firstDay, quota, null, by.subject(), now());
            return selections
                    .approvedIn(firstDay)
                    .chain(candidates -> selections.add(
                            session,
                            candidates.stream()
                                    .map(candidate -> new Nomination(session.id(), candidate))
                                    .toList()))
                    .replaceWith(session);
        });
    }

    /** @param precondition gets the version under the lock, and throws where the caller had seen another */
    Uni<SelectionSession> judge(
            UUID sessionId, UUID articleId, LongConsumer precondition, Judgement judgement, Caller by) {
        return change(
                sessionId,
                precondition,
                (session, nominations, approved) -> {
                    session.changes();
                    nominations.stream()
                            .filter(one -> one.articleId().equals(articleId))
                            .findFirst()
                            .orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN, "NOT_NOMINATED", "NOMINATED"))
                            .judged(
                                    judgement.points(),
                                    judgement.reason().strip(),
                                    judgement.places(),
                                    judgement.pick(),
                                    by);
                    return List.of();
                },
                by);
    }

    Uni<SelectionSession> close(UUID sessionId, LongConsumer precondition, Caller by) {
        return change(
                sessionId,
                precondition,
                (session, nominations, approved) -> {
                    session.close(nominations, approved, by.subject(), now());
                    return SelectionEvents.of(session, nominations);
                },
                by);
    }

    /** One approved article at once, with a reason; it is a session of its own. */
    Uni<SelectionSession> urgent(UUID articleId, String reason, List<String> destinations, Caller by) {
        return selections.approved(articleId).chain(candidate -> {
            if (candidate == null) {
                throw Refusal.of(Refusal.Kind.STATE, "ARTICLE_NOT_APPROVED", "APPROVED");
            }
            Instant now = now();
            LocalDate firstDay = LocalDate.ofInstant(now, SchoolCalendar.ZONE).withDayOfMonth(1);
            SelectionSession session =
                    new SelectionSession(SelectionSession.Kind.URGENT, firstDay, 1, reason, by.subject(), now);
            Nomination nomination = new Nomination(session.id(), candidate);
            nomination.judged(null, reason, destinations, true, by);
            return selections
                    .approvedAmong(List.of(candidate.caseId()))
                    .invoke(approved -> session.close(List.of(nomination), approved, by.subject(), now))
                    .chain(() -> selections.add(session, List.of(nomination)))
                    .chain(() -> tell(SelectionEvents.of(session, List.of(nomination)), by))
                    .replaceWith(session);
        });
    }

    private interface Step {
        /** @param approved cases of the nominations whose approval stands */
        List<SelectionEvent> apply(SelectionSession session, List<Nomination> nominations, Set<UUID> approved);
    }

    private Uni<SelectionSession> change(UUID sessionId, LongConsumer precondition, Step step, Caller by) {
        return selections.lock(sessionId).chain(session -> {
            if (session == null) {
                throw Refusal.of(Refusal.Kind.UNKNOWN, "SESSION_NOT_FOUND", "SESSION_KNOWN");
            }
            return selections
                    .nominations(sessionId)
                    .chain(nominations -> selections
                            .approvedAmong(
                                    nominations.stream().map(Nomination::caseId).toList())
                            .chain(approved -> {
                                if (session.state() == SelectionSession.State.OPEN) {
                                    precondition.accept(session.version());
                                }
                                List<SelectionEvent> events = step.apply(session, nominations, approved);
                                return selections
                                        .flush()
                                        .chain(() -> tell(events, by))
                                        .replaceWith(session);
                            }));
        });
    }

    private Uni<Void> tell(List<SelectionEvent> events, Caller by) {
        return outbox.append(events.stream()
                .map(event -> EventDraft.of(
                                TOPIC,
                                event.getClass().getSimpleName(),
                                event.key().toString(),
                                event)
                        .causedByPerson(by.subject().toString()))
                .toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
