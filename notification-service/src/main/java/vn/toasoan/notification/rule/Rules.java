package vn.toasoan.notification.rule;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** The rule set. */
@ApplicationScoped
public class Rules {

    /** @param event the event's name in kebab case: {@code changes-requested} */
    public Uni<List<Rule>> enabledFor(String event) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Rule where event = :event and enabled order by id", Rule.class)
                        .setParameter("event", event)
                        .getResultList());
    }

    Uni<List<Rule>> all() {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Rule order by event, id", Rule.class)
                        .getResultList());
    }

    /** Null where there is none. */
    Uni<Rule> find(String id) {
        return Panache.getSession().chain(session -> session.find(Rule.class, id));
    }

    /** As {@link #find}, locked until the transaction ends. */
    Uni<Rule> lock(String id) {
        return Panache.getSession().chain(session -> session.find(Rule.class, id, LockMode.PESSIMISTIC_WRITE));
    }

    /** Writes what was changed, so that the version is the new one. */
    Uni<Void> flush() {
        return Panache.getSession().chain(Mutiny.Session::flush);
    }
}
