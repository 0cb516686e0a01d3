package vn.toasoan.publishing.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.publishing.destination.Destination;
import vn.toasoan.publishing.destination.Destinations;
import vn.toasoan.publishing.destination.Health;
import vn.toasoan.publishing.destination.Route;
import vn.toasoan.publishing.destination.Secrets;
import vn.toasoan.publishing.destination.TransportKind;

/**
 * Hands out what is due, at most one delivery for each destination at a time: the takedowns first, else in the order of
 * the destination's sequence, and never a delivery of an article before an older one of the same article there. Leases are
 * on the database's clock; whoever dies holds nothing up for longer.
 */
@ApplicationScoped
class DeliveryQueue {

    private static final String DUE = """
            select x.id, now() from destination t join destination_health h on h.code = t.code
            cross join lateral (
              select d.id, d.action, d.next_try_at from delivery d
              where d.destination = t.code and d.state in ('PENDING', 'SENDING', 'RETRY_WAIT')
                and d.next_try_at <= now() and (d.lease_until is null or d.lease_until <= now())
                and not exists (select 1 from delivery e where e.destination = d.destination
                  and e.article_id = d.article_id and e.seq < d.seq and e.state in ('PENDING', 'SENDING', 'RETRY_WAIT'))
              order by (d.action = 'TAKEDOWN') desc, d.seq limit 1) x
            where t.paused_at is null and (h.open_until is null or h.open_until <= now())
              and (h.disabled_at is null or t.routes like '%"EMAIL"%' or t.routes like '%"MANUAL"%')
              and (h.failures > 0) = :suspect
              and not exists (select 1 from delivery s where s.destination = t.code and s.state = 'SENDING'
                and s.lease_until > now())
            order by (x.action = 'TAKEDOWN') desc, x.next_try_at limit :limit for update of h skip locked
            """;
    private static final String BEGIN = """
            insert into delivery_attempt (delivery_id, number, transport, started_at)
            values (:id, :number, :transport, now()) on conflict do nothing
            """;

    private final Destinations destinations;
    private final Directory directory;
    private final Ledger ledger;
    private final Payloads payloads;
    private final Secrets secrets;
    private final Duration lease;

    DeliveryQueue(
            Destinations destinations,
            Directory directory,
            Ledger ledger,
            Payloads payloads,
            Secrets secrets,
            @ConfigProperty(name = "toasoan.delivery.lease") Duration lease) {
        this.destinations = destinations;
        this.directory = directory;
        this.ledger = ledger;
        this.payloads = payloads;
        this.secrets = secrets;
        this.lease = lease;
    }

    /**
     * Takes what is due, in a short transaction of its own.
     *
     * @param suspect whether to take from destinations that failed last time, or from the others
     */
    @WithTransaction
    Uni<List<Job>> claim(int limit, boolean suspect) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, Tuple.class)
                        .setParameter("suspect", suspect)
                        .setParameter("limit", limit)
                        .getResultList())
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().item(List.<Job>of())
                        : directory.today().chain(offices -> {
                            Instant now =
                                    due.getFirst().get(1, OffsetDateTime.class).toInstant();
                            Uni<List<Job>> all = Uni.createFrom().item(new ArrayList<>());
                            for (Tuple row : due) {
                                all = all.call(jobs -> take(row.get(0, UUID.class), offices, now)
                                        .invoke(job -> job.ifPresent(jobs::add)));
                            }
                            return all.chain(jobs -> ledger.flush().replaceWith(jobs));
                        }));
    }

    private Uni<Optional<Job>> take(UUID id, Offices offices, Instant now) {
        return ledger.find(id).chain(delivery -> {
            Destination destination = offices.named(delivery.destination());
            Destination heir = offices.heirOf(destination.code());
            if (heir != destination) {
                return handOn(delivery, heir, now).replaceWith(Optional.empty());
            }
            return destinations.lockHealth(destination.code()).chain(health -> {
                Route route = route(destination, health);
                delivery.claim(UUID.randomUUID(), route.transport(), now.plus(lease), now);
                return begin(delivery)
                        .chain(() -> job(delivery, destination, route, now))
                        .map(Optional::of);
            });
        });
    }

    /** The first that works; a webhook that was switched off does not. */
    private static Route route(Destination destination, Health health) {
        return destination.routes().stream()
                .filter(route -> route.transport() != TransportKind.WEBHOOK || !health.isDisabled())
                .findFirst()
                .orElse(destination.routes().getFirst());
    }

    /** The office ended while this waited: its successor receives it. */
    private Uni<Void> handOn(Delivery delivery, Destination heir, Instant now) {
        delivery.withdraw("DESTINATION_ENDED", now);
        if (heir == null) {
            return ledger.flush();
        }
        PublicState state = new PublicState(
                delivery.articleId(),
                delivery.edition(),
                delivery.matter().title(),
                "",
                delivery.matter().team(),
                false);
        return ledger.add(
                state,
                List.of(new Order(
                        heir.code(), delivery.action(), delivery.matter().payload())),
                delivery.matter().cause(),
                now);
    }

    private Uni<Void> begin(Delivery delivery) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BEGIN)
                        .setParameter("id", delivery.id())
                        .setParameter("number", delivery.attempts())
                        .setParameter("transport", delivery.transport().name())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Job> job(Delivery delivery, Destination destination, Route route, Instant now) {
        Uni<List<byte[]>> signing = route.transport() == TransportKind.WEBHOOK
                ? secrets.live(destination.code(), now)
                : Uni.createFrom().item(List.of());
        return payloads.bodies(List.of(delivery.matter().payload()))
                .chain(bodies -> signing.map(keys -> new Job(
                        delivery.id(),
                        delivery.lease().token(),
                        delivery.attempts(),
                        destination.code(),
                        destination.name(),
                        delivery.seq(),
                        delivery.articleId(),
                        delivery.edition(),
                        delivery.action(),
                        delivery.matter().title(),
                        route,
                        keys,
                        bodies.get(delivery.matter().payload()))));
    }
}
