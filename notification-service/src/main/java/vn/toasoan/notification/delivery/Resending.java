package vn.toasoan.notification.delivery;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import vn.toasoan.http.problem.ProblemException;

/** A person says: once more. The old row stays what it is; a new one goes through the gate. */
@ApplicationScoped
class Resending {

    private static final String COPY = """
            insert into delivery (id, event_id, rule_id, article_id, recipient_id, channel, template, notice_class, category,
              actor, basis_kind, basis_code, dedup_key, facts, state, not_before, created_at, resend_of)
            select :id, event_id, rule_id, article_id, recipient_id, channel, template, notice_class, category,
              actor, basis_kind, basis_code,
              dedup_key || '#' || (select count(*) + 1 from delivery r where r.resend_of = d.id), facts, 'PENDING',
              :now, :now, d.id
            from delivery d where d.id = :original and not exists (
              select 1 from delivery r where r.resend_of = d.id and r.state in ('PENDING', 'SENDING'))
            on conflict (recipient_id, channel, dedup_key) do nothing
            """;

    private final Clock clock;

    Resending(Clock clock) {
        this.clock = clock;
    }

    /** @throws ProblemException 409 while it is under way, or was stopped by the gate */
    Uni<Delivery> resend(Delivery delivery) {
        if (!delivery.canBeResent()) {
            throw ProblemException.of(409, "NOT_RESENDABLE")
                    .detail(delivery.state())
                    .with("guard", "ENDED");
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COPY)
                        .setParameter("id", id)
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter("original", delivery.id())
                        .executeUpdate()
                        .chain(rows -> {
                            if (rows == 0) {
                                throw ProblemException.of(409, "RESEND_UNDER_WAY")
                                        .with("guard", "NO_OTHER_RESEND");
                            }
                            return session.find(Delivery.class, id);
                        }));
    }
}
