package vn.toasoan.archive.disposition;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.archive.audit.trail.AuditTrail;
import vn.toasoan.archive.database.InTurn;
import vn.toasoan.archive.identity.Caller;
import vn.toasoan.archive.problem.Refusal;
import vn.toasoan.archive.record.Disposable;
import vn.toasoan.archive.record.RecordDisposal;

/** From the list to the council's minutes; each use case in the caller's transaction. */
@ApplicationScoped
class Proposing {

    static final String TARGET = "disposition";

    private final Runs runs;
    private final Lists lists;
    private final RecordDisposal records;
    private final AuditTrail trail;
    private final Clock clock;

    Proposing(Runs runs, Lists lists, RecordDisposal records, AuditTrail trail, Clock clock) {
        this.runs = runs;
        this.lists = lists;
        this.records = records;
        this.trail = trail;
        this.clock = clock;
    }

    Uni<Disposition> propose(String explanation, List<UUID> recordIds, Caller by) {
        Disposition run = new Disposition(UuidCreator.getTimeOrderedEpoch(), by.subject(), now());
        return records.list(distinct(recordIds))
                .chain(list -> {
                    run.write(explanation, ListHash.of(list), by.subject());
                    return Panache.getSession()
                            .chain(session -> session.persist(run).chain(session::flush))
                            .chain(() -> lists.replace(run.id, list));
                })
                .chain(() -> audited(run, "PROPOSE_DISPOSITION", by));
    }

    Uni<Disposition> edit(UUID id, String ifMatch, String explanation, List<UUID> recordIds, Caller by) {
        return runs.changing(id, ifMatch)
                .invoke(run -> DispositionCommand.EDIT_LIST.from(run.state))
                .call(run -> lists.items(id).chain(items -> unlist(items)))
                .call(run -> records.list(distinct(recordIds)).chain(list -> {
                    run.write(explanation, ListHash.of(list), by.subject());
                    return lists.replace(id, list);
                }))
                .chain(run -> audited(run, "EDIT_DISPOSITION", by));
    }

    Uni<Disposition> formCouncil(UUID id, String ifMatch, CouncilRequest request, Caller by) {
        return runs.changing(id, ifMatch)
                .invoke(run ->
                        run.formCouncil(request.seats(), request.decisionNo(), request.decisionDate(), by.subject()))
                .call(() -> lists.seat(id, request.seats()))
                .chain(run -> audited(run, "FORM_COUNCIL", by));
    }

    /** A vote names the list it was cast on; one on another list is no vote. */
    Uni<Disposition> vote(UUID id, VoteRequest request, Caller by) {
        return runs.locked(id)
                .call(run -> lists.council(id).invoke(council -> requireMember(council, by)))
                .invoke(run -> run.vote(request.listSha256()))
                .call(run -> lists.items(id).invoke(items -> requireListed(items, request.votes())))
                .call(run -> lists.cast(id, by.subject(), run.listSha256, request.votes(), now()))
                .chain(run -> audited(run, "VOTE_DISPOSITION", by));
    }

    /** The chair closes the vote; what each vote came to stands from here on, dissent and all. */
    Uni<Disposition> conclude(UUID id, String ifMatch, Caller by) {
        return runs.changing(id, ifMatch)
                .call(run -> lists.council(id).chain(council -> {
                    requireChair(council, by);
                    DispositionCommand.CONCLUDE.from(run.state);
                    return count(id, council)
                            .invoke(destroyed -> run.conclude(ListHash.of(destroyed), by.subject(), now()));
                }))
                .chain(run -> audited(run, "CONCLUDE_DISPOSITION", by));
    }

    Uni<Disposition> cancel(UUID id, String ifMatch, String reason, Caller by) {
        return runs.changing(id, ifMatch)
                .invoke(run -> run.cancel(reason, now()))
                .call(run -> lists.items(id).chain(this::unlist))
                .call(run -> runs.withdrawAll(id, "CANCELLED", now()))
                .chain(run -> audited(run, "CANCEL_DISPOSITION", by));
    }

    private Uni<List<Disposable>> count(UUID id, List<Seat> council) {
        return lists.votes(id)
                .chain(votes -> lists.items(id).chain(items -> {
                    Map<Item, Choice> outcomes = new LinkedHashMap<>();
                    items.forEach(item -> outcomes.put(item, outcome(item, council, votes)));
                    return InTurn.each(
                                    items,
                                    item -> lists.outcome(id, item.voted().recordId(), outcomes.get(item)))
                            .map(done -> items.stream()
                                    .filter(item -> outcomes.get(item) == Choice.DESTROY)
                                    .map(Item::voted)
                                    .toList());
                }));
    }

    private static Choice outcome(Item item, List<Seat> council, List<Lists.Vote> votes) {
        UUID record = item.voted().recordId();
        List<Ballot.Cast> cast = votes.stream()
                .filter(vote -> vote.recordId().equals(record))
                .map(vote -> new Ballot.Cast(vote.person(), vote.vote()))
                .toList();
        return Ballot.outcome(council, item.voted().authors(), cast)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "NO_QUORUM", record.toString())
                        .with("recordId", record));
    }

    private Uni<Void> unlist(List<Item> items) {
        return InTurn.each(
                Item.listed(items), item -> records.unlist(item.voted().recordId()));
    }

    private Uni<Disposition> audited(Disposition run, String command, Caller by) {
        return trail.command(by, command, TARGET, run.id.toString(), Map.of("listSha256", run.listSha256))
                .replaceWith(run);
    }

    private static List<UUID> distinct(List<UUID> ids) {
        return ids.stream().distinct().sorted().toList();
    }

    private static void requireMember(List<Seat> council, Caller by) {
        if (council.stream().noneMatch(seat -> seat.person().equals(by.subject()))) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "NOT_ON_COUNCIL").with("guard", "council-member");
        }
    }

    private static void requireChair(List<Seat> council, Caller by) {
        if (council.stream()
                .noneMatch(
                        seat -> seat.kind() == Seat.Kind.CHAIR && seat.person().equals(by.subject()))) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "NOT_ON_COUNCIL").with("guard", "council-chair");
        }
    }

    private static void requireListed(List<Item> items, List<Lists.Vote> votes) {
        Set<UUID> listed = new HashSet<>(
                items.stream().map(item -> item.voted().recordId()).toList());
        votes.stream()
                .filter(vote -> !listed.contains(vote.recordId()))
                .findFirst()
                .ifPresent(vote -> {
                    throw Refusal.of(
                                    Refusal.Kind.INVALID,
                                    "NOT_LISTED",
                                    vote.recordId().toString())
                            .at("/votes", "NOT_LISTED", vote.recordId().toString());
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
