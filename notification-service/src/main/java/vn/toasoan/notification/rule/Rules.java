package vn.toasoan.notification.rule;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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
}
