package vn.toasoan.notification.delivery;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.notification.gate.Check;
import vn.toasoan.notification.gate.Verdict;

/** Writes down every decision of the gate, in the transaction in which it takes effect. */
@ApplicationScoped
class Decisions {

    private final Clock clock;

    Decisions(Clock clock) {
        this.clock = clock;
    }

    Uni<Void> record(UUID deliveryId, Verdict verdict) {
        String passed = verdict.passed().stream().map(Check::name).collect(Collectors.joining(" "));
        GateDecision.Outcome outcome =
                GateDecision.Outcome.valueOf(verdict.outcome().name());
        return write(deliveryId, outcome, verdict.reason(), verdict.until(), passed);
    }

    Uni<Void> merged(UUID deliveryId, UUID into) {
        return write(deliveryId, GateDecision.Outcome.MERGED, into.toString(), null, "");
    }

    Uni<Void> duplicate(UUID deliveryId, UUID eventId) {
        return write(deliveryId, GateDecision.Outcome.DUPLICATE, eventId.toString(), null, "");
    }

    Uni<List<GateDecision>> of(UUID deliveryId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from GateDecision where deliveryId = :id order by at, id", GateDecision.class)
                        .setParameter("id", deliveryId)
                        .getResultList());
    }

    private Uni<Void> write(
            UUID deliveryId, GateDecision.Outcome outcome, String reason, Instant until, String findings) {
        return Panache.getSession()
                .chain(session -> session.persist(new GateDecision(
                        UuidCreator.getTimeOrderedEpoch(),
                        deliveryId,
                        clock.instant(),
                        outcome,
                        reason,
                        until,
                        findings)));
    }
}
