package vn.toasoan.notification.delivery;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import vn.toasoan.notification.channel.StoredSubject;

/** Puts deliveries into the queue: once for each person, channel and thing to be said. */
@ApplicationScoped
public class Deliveries {

    private static final String INSERT = """
            insert into delivery (id, event_id, rule_id, article_id, recipient_id, channel, template, notice_class, category,
              actor, basis_kind, basis_code, dedup_key, facts, state, not_before, created_at)
            values (:id, :event, :rule, :article, :recipient, :channel, :template, :class, :category,
              :actor, :basisKind, :basisCode, :dedup, :facts, 'PENDING', :now, :now)
            on conflict (recipient_id, channel, dedup_key) do nothing
            """;

    private final Decisions decisions;
    private final StoredSubject subjects;
    private final Clock clock;

    Deliveries(Decisions decisions, StoredSubject subjects, Clock clock) {
        this.decisions = decisions;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * Orders a delivery unless this person has or had the same by this channel; then the older one's log says so.
     *
     * @return its id; null for a duplicate
     */
    public Uni<UUID> order(DeliveryOrder order, String recipientId) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("id", id)
                        .setParameter("event", order.eventId())
                        .setParameter("rule", order.rule().id())
                        .setParameter("article", order.articleId())
                        .setParameter("recipient", recipientId)
                        .setParameter("channel", order.rule().channel().name())
                        .setParameter("template", order.rule().template())
                        .setParameter("class", order.rule().noticeClass().name())
                        .setParameter("category", order.rule().category().name())
                        .setParameter("actor", order.actor())
                        .setParameter(
                                "basisKind",
                                order.basis().kind() == null
                                        ? null
                                        : order.basis().kind().name())
                        .setParameter("basisCode", order.basis().code())
                        .setParameter("dedup", order.dedupKey())
                        .setParameter("facts", subjects.write(order.subject()))
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .chain(rows -> rows == 1
                        ? Uni.createFrom().item(id)
                        : duplicate(order, recipientId).replaceWith((UUID) null));
    }

    private Uni<Void> duplicate(DeliveryOrder order, String recipientId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select id from Delivery where recipientId = :recipient and channel = :channel and dedupKey = :key",
                                UUID.class)
                        .setParameter("recipient", recipientId)
                        .setParameter("channel", order.rule().channel())
                        .setParameter("key", order.dedupKey())
                        .getSingleResult())
                .chain(id -> decisions.duplicate(id, order.eventId()));
    }
}
