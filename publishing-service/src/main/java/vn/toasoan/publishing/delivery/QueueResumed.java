package vn.toasoan.publishing.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.toasoan.publishing.destination.DestinationResumed;

/** What waited for a destination is tried at once when its deliveries run again. */
@ApplicationScoped
class QueueResumed implements DestinationResumed {

    private static final String TRY_NOW = """
            update delivery set next_try_at = now() where destination = :code and state in ('PENDING', 'RETRY_WAIT')
            """;

    private final WakeUp wakeUp;

    QueueResumed(WakeUp wakeUp) {
        this.wakeUp = wakeUp;
    }

    @Override
    public Uni<Void> resumed(String code) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TRY_NOW)
                        .setParameter("code", code)
                        .executeUpdate())
                .call(wakeUp::afterCommit)
                .replaceWithVoid();
    }
}
