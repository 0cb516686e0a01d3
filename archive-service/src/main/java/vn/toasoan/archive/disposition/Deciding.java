package vn.toasoan.archive.disposition;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.archive.audit.trail.AuditTrail;
import vn.toasoan.archive.identity.Caller;
import vn.toasoan.archive.problem.Refusal;
import vn.toasoan.archive.record.RecordDisposal;
import vn.toasoan.archive.schedule.DateRule;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.outbox.Outbox;

/** From the decision to the order to execute; each use case in the caller's transaction. */
@ApplicationScoped
class Deciding {

    private final Runs runs;
    private final Lists lists;
    private final RecordDisposal records;
    private final AuditTrail trail;
    private final Outbox outbox;
    private final Clock clock;
    private final boolean needsAppraisal;
    private final int extensionYears;

    Deciding(
            Runs runs,
            Lists lists,
            RecordDisposal records,
            AuditTrail trail,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "toasoan.disposition.needs-appraisal") boolean needsAppraisal,
            @ConfigProperty(name = "toasoan.disposition.extension-years") int extensionYears) {
        this.runs = runs;
        this.lists = lists;
        this.records = records;
        this.trail = trail;
        this.outbox = outbox;
        this.clock = clock;
        this.needsAppraisal = needsAppraisal;
        this.extensionYears = extensionYears;
    }

    /** Data of the event; contract in {@code contracts/events}. */
    record DispositionDecided(
            UUID dispositionId,
            String decisionNo,
            LocalDate decisionDate,
            UUID decidedBy,
            String resultSha256,
            long destroy,
            long keep,
            long extend,
            Instant lapsesAt,
            Instant decidedAt) {}

    Uni<Disposition> appraised(UUID id, String ifMatch, String number, LocalDate date, Caller by) {
        return runs.changing(id, ifMatch)
                .invoke(run -> run.appraised(number, date))
                .chain(run -> audited(run, "RECORD_APPRAISAL", by));
    }

    /** What is to be kept leaves the run here; the fifteen days begin. */
    Uni<Disposition> decide(UUID id, String ifMatch, String seenSha256, String number, LocalDate date, Caller by) {
        Instant now = now();
        if (date.isAfter(DateRule.dayOf(now))) {
            throw Refusal.of(Refusal.Kind.INVALID, "DECISION_IN_FUTURE").at("/decisionDate", "DECISION_IN_FUTURE");
        }
        return runs.changing(id, ifMatch)
                .call(run -> lists.council(id)
                        .invoke(council -> run.decide(
                                seenSha256, number, date, by.subject(), chair(council), needsAppraisal, now)))
                .call(run -> lists.items(id)
                        .chain(items -> leave(run, items, now).chain(() -> outbox.append(told(run, items)))))
                .chain(run -> audited(run, "DECIDE_DISPOSITION", by));
    }

    Uni<Disposition> handOver(UUID id, String ifMatch, UUID executor, Caller by) {
        return runs.changing(id, ifMatch)
                .invoke(run -> run.handOver(executor, by.subject(), now()))
                .chain(run -> audited(run, "HAND_OVER_DISPOSITION", by));
    }

    Uni<Disposition> witness(UUID id, String ifMatch, Caller by) {
        return runs.changing(id, ifMatch)
                .invoke(run -> run.witnessed(by.subject()))
                .chain(run -> audited(run, "WITNESS_DISPOSITION", by));
    }

    Uni<Disposition> execute(UUID id, String ifMatch, Caller by) {
        return runs.changing(id, ifMatch)
                .invoke(run -> run.execute(by.subject(), now()))
                .chain(run -> audited(run, "EXECUTE_DISPOSITION", by));
    }

    private Uni<Void> leave(Disposition run, List<Item> items, Instant now) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Item item : items) {
            UUID record = item.voted().recordId();
            all = switch (item.outcome()) {
                case DESTROY -> all;
                case KEEP -> all.chain(() -> records.keep(record)).chain(() -> left(run, record, "KEEP", now));
                case EXTEND ->
                    all.chain(() -> records.extend(record, extensionYears))
                            .chain(() -> left(run, record, "EXTEND", now));
            };
        }
        return all;
    }

    private Uni<Void> left(Disposition run, UUID record, String why, Instant now) {
        return lists.end(run.id, record, Item.ItemState.LEFT, why, now);
    }

    private static EventDraft told(Disposition run, List<Item> items) {
        DispositionDecided data = new DispositionDecided(
                run.id,
                run.decisionNo,
                run.decisionDate,
                run.decidedBy,
                run.resultSha256,
                count(items, Choice.DESTROY),
                count(items, Choice.KEEP),
                count(items, Choice.EXTEND),
                run.lapsesAt,
                run.decidedAt);
        return EventDraft.of("archive.record.v1", "DispositionDecided", run.id.toString(), data)
                .causedByPerson(run.decidedBy.toString());
    }

    private static long count(List<Item> items, Choice choice) {
        return items.stream().filter(item -> item.outcome() == choice).count();
    }

    private static UUID chair(List<Seat> council) {
        return council.stream()
                .filter(seat -> seat.kind() == Seat.Kind.CHAIR)
                .map(Seat::person)
                .findFirst()
                .orElse(null);
    }

    private Uni<Disposition> audited(Disposition run, String command, Caller by) {
        return trail.command(by, command, Proposing.TARGET, run.id.toString(), Map.of("resultSha256", run.resultSha256))
                .replaceWith(run);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
