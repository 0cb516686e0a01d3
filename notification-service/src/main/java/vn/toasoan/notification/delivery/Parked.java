package vn.toasoan.notification.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import vn.toasoan.notification.rule.Channel;

/** Rows that wait for a provider to be set right. */
@ApplicationScoped
public class Parked {

    private final Clock clock;

    Parked(Clock clock) {
        this.clock = clock;
    }

    /** It is: they are due, spread over some minutes, since a backlog that goes at once trips the limits. */
    public Uni<Void> release(Channel channel) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                update delivery set not_before = cast(:now as timestamptz) + mod(abs(hashtext(cast(id as text))), 300) * interval '1 second'
                                where channel = :channel and state = 'PENDING' and deferrals > 0 and not_before > :now
                                """)
                        .setParameter("channel", channel.name())
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
