package vn.toasoan.archive.hold;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import vn.toasoan.archive.audit.trail.AuditTrail;
import vn.toasoan.archive.database.InTurn;
import vn.toasoan.archive.database.Query;
import vn.toasoan.archive.identity.Caller;
import vn.toasoan.archive.problem.Refusal;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.outbox.Outbox;

/** The use cases of holds, each in the caller's transaction. */
@ApplicationScoped
class Holds {

    private static final String TARGET = "hold";
    private static final String NAME = """
            insert into hold_record (hold_id, record_id) select :hold, id from record where id = :record and state <> 'DESTROYED'
            """;
    private static final String COUNT = "select count(*) as held from held_record where hold_id = :hold";

    private final AuditTrail trail;
    private final Outbox outbox;
    private final Clock clock;

    Holds(AuditTrail trail, Outbox outbox, Clock clock) {
        this.trail = trail;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Possible in every state of every record, also while a destruction runs. */
    Uni<HoldView> place(HoldRequest request, Caller by) {
        List<UUID> named =
                request.recordIds() == null ? List.of() : List.copyOf(new LinkedHashSet<>(request.recordIds()));
        Hold hold = new Hold(UuidCreator.getTimeOrderedEpoch(), request, by.subject(), now());
        if (named.isEmpty() && !hold.byQuery) {
            throw Refusal.of(Refusal.Kind.INVALID, "HOLD_WITHOUT_SCOPE").at("", "HOLD_WITHOUT_SCOPE");
        }
        return StandingHolds.beforePlacing()
                .chain(() -> Panache.getSession()
                        .chain(session -> session.persist(hold).chain(session::flush)))
                .chain(() -> name(hold.id, named))
                .chain(() -> outbox.append(HoldEvents.placed(hold, named)))
                .chain(() -> trail.command(by, "PLACE_HOLD", TARGET, hold.id.toString()))
                .chain(() -> view(hold, by));
    }

    Uni<HoldView> proposeRelease(UUID id, String ifMatch, String paper, LocalDate date, Caller by) {
        return changing(id, ifMatch)
                .invoke(hold -> hold.proposeRelease(by.subject(), paper, date))
                .call(() -> trail.command(by, "PROPOSE_HOLD_RELEASE", TARGET, id.toString()))
                .chain(hold -> flushed(hold, by));
    }

    Uni<HoldView> refuseRelease(UUID id, String ifMatch, Caller by) {
        return changing(id, ifMatch)
                .invoke(Hold::refuseRelease)
                .call(() -> trail.command(by, "REFUSE_HOLD_RELEASE", TARGET, id.toString()))
                .chain(hold -> flushed(hold, by));
    }

    Uni<HoldView> confirmRelease(UUID id, String ifMatch, Caller by) {
        return changing(id, ifMatch)
                .invoke(hold -> hold.confirmRelease(by.subject(), now()))
                .call(hold -> outbox.append(HoldEvents.released(hold)))
                .call(() -> trail.command(by, "RELEASE_HOLD", TARGET, id.toString()))
                .chain(hold -> flushed(hold, by));
    }

    /** Newest first, the released ones too. */
    Uni<List<Hold>> page(UUID after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Hold h where :first = true or h.id < :after order by h.id desc", Hold.class)
                        .setParameter("first", after == null)
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList());
    }

    Uni<HoldView> one(UUID id, Caller by) {
        return find(id).chain(hold -> view(hold, by));
    }

    Uni<HoldView> view(Hold hold, Caller by) {
        return Query.of("select record_id from hold_record where hold_id = :hold order by record_id")
                .with("hold", hold.id)
                .rows()
                .chain(named -> Query.of(COUNT)
                        .with("hold", hold.id)
                        .first()
                        .map(count -> HoldView.of(
                                hold,
                                named.stream().map(row -> row.id("record_id")).toList(),
                                count.number("held"),
                                by)));
    }

    private Uni<HoldView> flushed(Hold hold, Caller by) {
        return Panache.getSession().chain(session -> session.flush()).chain(() -> view(hold, by));
    }

    private static Uni<Void> name(UUID hold, List<UUID> named) {
        return InTurn.each(
                named,
                record -> Query.of(NAME)
                        .with("hold", hold)
                        .with("record", record)
                        .run()
                        .invoke(rows -> {
                            if (rows == 0) {
                                throw Refusal.of(Refusal.Kind.INVALID, "HOLD_ON_NOTHING", record.toString())
                                        .at("/recordIds", "HOLD_ON_NOTHING", record.toString());
                            }
                        }));
    }

    private static Uni<Hold> changing(UUID id, String ifMatch) {
        return find(id).invoke(hold -> ETags.requireMatch(ifMatch, hold.version));
    }

    private static Uni<Hold> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Hold.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.notFound("HOLD_NOT_FOUND"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
