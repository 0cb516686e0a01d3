package vn.toasoan.publishing.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How the deliveries of an article stand, for the page of its publication. Needs an open session. */
@ApplicationScoped
public class Standings {

    private static final Set<DeliveryState> ON_THE_WAY = EnumSet.of(
            DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.RETRY_WAIT, DeliveryState.WAITING_FOR_PERSON);

    private final Clock clock;

    Standings(Clock clock) {
        this.clock = clock;
    }

    /**
     * The newest of each destination that was neither cancelled nor overtaken.
     *
     * @param roles of the caller, for what he can do
     */
    public Uni<List<Standing>> of(UUID articleId, UUID person, Set<String> roles) {
        Actor actor = new Actor(person, roles, null);
        Instant now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Delivery d where d.articleId = :id and d.state not in (:dead)"
                                        + " order by d.destination, d.seq",
                                Delivery.class)
                        .setParameter("id", articleId)
                        .setParameter("dead", List.of(DeliveryState.CANCELLED, DeliveryState.SUPERSEDED))
                        .getResultList())
                .map(all -> {
                    Map<String, Standing> newest = new LinkedHashMap<>();
                    all.forEach(one -> newest.put(one.destination(), standing(one, actor, now)));
                    return List.copyOf(newest.values());
                });
    }

    private static Standing standing(Delivery one, Actor actor, Instant now) {
        return new Standing(
                one.id(),
                one.destination(),
                one.state().name(),
                one.deliveredAt(),
                one.state() == DeliveryState.FAILED,
                !ON_THE_WAY.contains(one.state()) && one.state() != DeliveryState.FAILED,
                one.problem(),
                DeliveryLifecycle.possible(one, actor, now).stream()
                        .map(Enum::name)
                        .toList());
    }
}
