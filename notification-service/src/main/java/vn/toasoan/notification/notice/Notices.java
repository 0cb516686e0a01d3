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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.LockMode;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.ReceivedEvent;
import vn.toasoan.notification.rule.Rule;
import vn.toasoan.notification.rule.Rules;

/** Turns events into notices, one for each rule that applies, and keeps them until they are resolved. */
@ApplicationScoped
class Notices {

    /** People and titles travel on other topics than decisions: this long a notice waits for what it can't name yet. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String TOO_OLD = "NOT_SENT: TOO_OLD";

    private final Rules rules;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration oldest;

    Notices(
            Rules rules,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "toasoan.notice.oldest-event") Duration oldest) {
        this.rules = rules;
        this.json = json;
        this.clock = clock;
        this.oldest = oldest;
    }

    /** Lets a consumer open notices for this kind of event. */
    <T> void listen(EventHandlers handlers, String typePrefix, Kind<T> kind) {
        handlers.on(typePrefix + kind.name() + ".v1", kind.data(), (event, data) -> open(event, kind, data));
    }

    <T> Uni<Void> open(ReceivedEvent event, Kind<T> kind, T data) {
        return open(event, kind.name(), kind.article().apply(data), kind.facts().apply(data));
    }

    /**
     * Opens a notice for each rule that speaks of this event. An event of long ago is written down and told to nobody: a
     * replay of the history is for read models, and no letter-box.
     */
    private Uni<Void> open(ReceivedEvent event, String eventName, UUID articleId, Facts facts) {
        return rules.enabledFor(eventName).chain(matching -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (Rule rule : matching.stream()
                    .filter(rule -> rule.matches(facts.named()))
                    .toList()) {
                all = all.chain(() -> insert(event, rule, articleId, facts));
            }
            return all;
        });
    }

    private Uni<Void> insert(ReceivedEvent event, Rule rule, UUID articleId, Facts facts) {
        boolean tooOld = event.time().isBefore(clock.instant().minus(oldest));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into notice (id, event_id, rule_id, article_id, actor, facts, occurred_at, next_try_at,
                                  give_up_at, resolved_at, outcome)
                                values (:id, :event, :rule, :article, :actor, :facts, :occurred, :now, :giveUp, :resolved, :outcome)
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
                        .setParameter("resolved", tooOld ? now() : null)
                        .setParameter("outcome", tooOld ? TOO_OLD : null)
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
