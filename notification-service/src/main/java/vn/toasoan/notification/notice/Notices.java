package vn.toasoan.notification.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.LockMode;
import vn.toasoan.inbox.ReceivedEvent;
import vn.toasoan.notification.rule.Rule;
import vn.toasoan.notification.rule.Rules;

/** Turns events into notices, one for each rule that applies, and keeps them until they are resolved. */
@ApplicationScoped
class Notices {

    /** People and titles travel on other topics than decisions: this long a notice waits for what it can't name yet. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Rules rules;
    private final ObjectMapper json;
    private final Clock clock;

    Notices(Rules rules, ObjectMapper json, Clock clock) {
        this.rules = rules;
        this.json = json;
        this.clock = clock;
    }

    Uni<Void> open(ReceivedEvent event, String eventName, UUID articleId, Facts facts) {
        return rules.enabledFor(eventName).chain(matching -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (Rule rule : matching) {
                all = all.chain(() -> insert(event, rule, articleId, facts));
            }
            return all;
        });
    }

    private Uni<Void> insert(ReceivedEvent event, Rule rule, UUID articleId, Facts facts) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into notice (id, event_id, rule_id, article_id, actor, facts, occurred_at, next_try_at, give_up_at)
                                values (:id, :event, :rule, :article, :actor, :facts, :occurred, :now, :giveUp)
                                on conflict do nothing
                                """)
                        .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                        .setParameter("event", event.id())
                        .setParameter("rule", rule.id())
                        .setParameter("article", articleId)
                        .setParameter("actor", event.actor())
                        .setParameter("facts", write(facts))
                        .setParameter("occurred", event.time().atOffset(ZoneOffset.UTC))
                        .setParameter("now", now())
                        .setParameter("giveUp", now().plus(PATIENCE))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Id of the next notice that is due; null if there is none. */
    Uni<UUID> nextDue() {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select id from Notice where resolvedAt is null and nextTryAt <= :now order by nextTryAt",
                                UUID.class)
                        .setParameter("now", clock.instant())
                        .setMaxResults(1)
                        .getSingleResultOrNull());
    }

    /** The notice, locked until the transaction ends; null once another has resolved it. */
    Uni<Notice> lockOpen(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Notice.class, id, LockMode.PESSIMISTIC_WRITE))
                .map(notice -> notice.isOpen() ? notice : null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String write(Facts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Facts factsOf(Notice notice) {
        try {
            return json.readValue(notice.facts(), Facts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored notice is unreadable", e);
        }
    }
}
