package vn.toasoan.notification.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.LockMode;
import vn.toasoan.notification.channel.MailContent;
import vn.toasoan.notification.people.People;
import vn.toasoan.notification.people.Person;
import vn.toasoan.outbox.Outbox;

/** The delivery log and queue. */
@ApplicationScoped
public class Deliveries {

    private final People people;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    Deliveries(People people, Outbox outbox, ObjectMapper json, Clock clock) {
        this.people = people;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** Orders a delivery unless this person has one for this event, channel and template already. */
    public Uni<Void> order(DeliveryOrder order, Person recipient) {
        MailContent content =
                new MailContent(recipient.displayName(), order.title(), order.teamName(), order.reason(), order.url());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into delivery (id, event_id, rule_id, article_id, recipient_id, channel, template,
                                  notice_class, facts, state, not_before, created_at)
                                values (:id, :event, :rule, :article, :recipient, :channel, :template, :class, :facts,
                                  'PENDING', :now, :now)
                                on conflict (event_id, recipient_id, channel, template) do nothing
                                """)
                        .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                        .setParameter("event", order.eventId())
                        .setParameter("rule", order.rule().id())
                        .setParameter("article", order.articleId())
                        .setParameter("recipient", recipient.id())
                        .setParameter("channel", order.rule().channel())
                        .setParameter("template", order.rule().template())
                        .setParameter("class", order.rule().noticeClass().name())
                        .setParameter("facts", write(content))
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Takes up to {@code limit} due rows for one attempt each; committed before anything is sent. */
    @WithTransaction
    Uni<List<ClaimedDelivery>> claimDue(int limit) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                from Delivery where (state = 'PENDING' and notBefore <= :now)
                                  or (state = 'SENDING' and leaseUntil < :now) order by notBefore
                                """, Delivery.class)
                        .setParameter("now", clock.instant())
                        .setMaxResults(limit)
                        .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                        .getResultList())
                .chain(this::claim);
    }

    private Uni<List<ClaimedDelivery>> claim(List<Delivery> due) {
        if (due.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        due.forEach(delivery -> delivery.claim(clock.instant()));
        return people.known(due.stream().map(Delivery::recipientId).distinct().toList())
                .map(known -> {
                    Map<String, Person> byId = new HashMap<>();
                    known.forEach(person -> byId.put(person.id(), person));
                    List<ClaimedDelivery> claimed = new ArrayList<>();
                    for (Delivery delivery : due) {
                        claimed.add(new ClaimedDelivery(
                                delivery.id(),
                                delivery.attempts(),
                                delivery.template(),
                                byId.get(delivery.recipientId()),
                                delivery.facts()));
                    }
                    return claimed;
                });
    }

    /**
     * Writes down what an attempt came to, and tells it where it was the last. A worker that was paused past its lease
     * changes nothing: the row is in another attempt then, or at its end.
     */
    @WithTransaction
    Uni<Void> conclude(UUID id, int attempt, SendOutcome outcome) {
        return Panache.getSession()
                .chain(session -> session.find(Delivery.class, id, LockMode.PESSIMISTIC_WRITE))
                .chain(delivery -> delivery.isInAttempt(attempt)
                        ? conclude(delivery, outcome)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> conclude(Delivery delivery, SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Accepted() -> {
                delivery.delivered(clock.instant());
                yield outbox.append(DeliveryEvents.delivered(delivery));
            }
            case SendOutcome.Failed failure ->
                delivery.failed(failure, clock.instant())
                        ? outbox.append(DeliveryEvents.failed(delivery))
                        : Uni.createFrom().voidItem();
        };
    }

    private String write(MailContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    MailContent read(String facts) {
        try {
            return json.readValue(facts, MailContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored delivery is unreadable", e);
        }
    }
}
