package vn.toasoan.submission.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Keeps people in step with the realm. Keycloak away is no error: what is known stays, and the next call mends it. */
@ApplicationScoped
class RollCall {

    private static final Logger LOG = Logger.getLogger(RollCall.class);

    private final RealmReader realm;
    private final People people;

    RollCall(RealmReader realm, People people) {
        this.realm = realm;
        this.people = people;
    }

    @Scheduled(
            every = "{toasoan.people.roll-call}",
            identity = "roll-call",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> call() {
        return realm.everybody()
                .chain(facts -> Panache.withTransaction(() -> people.update(facts)))
                .invoke(changed -> {
                    if (changed > 0) {
                        LOG.infof("People taken over from the realm: %d changed", changed);
                    }
                })
                .onFailure()
                .invoke(failure -> LOG.warnf("People could not be read from the realm: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }
}
