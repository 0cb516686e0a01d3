package vn.toasoan.notification.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * Orders the mail that goes in the place of a Zalo message, with everything that had been put together with it. It says the
 * same to the same person, so whoever gets a mail of it anyway gets no second one. A group has no mail.
 */
@ApplicationScoped
class Fallbacks {

    private static final String COPY = """
            insert into delivery (id, event_id, rule_id, article_id, recipient_id, channel, template, notice_class, category,
              actor, basis_kind, basis_code, dedup_key, facts, state, not_before, created_at, resend_of, fallback_of)
            select uuidv7(), event_id, rule_id, article_id, recipient_id, 'EMAIL', template, notice_class, category,
              actor, basis_kind, basis_code, dedup_key, facts, 'PENDING', :now, :now, resend_of, id
            from delivery d where (d.id = :id or d.merged_into = :id) and d.recipient_id not like 'group:%'
            on conflict (recipient_id, channel, dedup_key) do nothing
            """;

    private final Clock clock;

    Fallbacks(Clock clock) {
        this.clock = clock;
    }

    Uni<Void> order(Delivery delivery) {
        return Panache.getSession()
                .chain(session -> session.flush()
                        .chain(() -> session.createNativeQuery(COPY)
                                .setParameter("id", delivery.id())
                                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .executeUpdate()))
                .replaceWithVoid();
    }
}
