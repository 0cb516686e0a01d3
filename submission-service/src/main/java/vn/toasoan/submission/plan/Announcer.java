package vn.toasoan.submission.plan;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.submission.people.Teams;

/**
 * Tells the other services of every team, topic and plan whose present version they have not heard of: at start, since
 * migrations change them, in one transaction, so that a crash announces all of them again or none.
 */
@ApplicationScoped
class Announcer {

    private static final Logger LOG = Logger.getLogger(Announcer.class);
    static final String CATALOGUE = "submission.catalogue.v1";
    static final String OBLIGATION = "submission.obligation.v1";

    private final Teams teams;
    private final Outbox outbox;

    Announcer(Teams teams, Outbox outbox) {
        this.teams = teams;
        this.outbox = outbox;
    }

    void atStart(@Observes StartupEvent started) throws Throwable {
        int told = VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(this::announce));
        LOG.infof("Catalogue and plans announced: %d changed", told);
    }

    Uni<Integer> announce() {
        List<EventDraft> drafts = new ArrayList<>();
        return Panache.getSession()
                .chain(session -> teams.announcePending()
                        .invoke(drafts::addAll)
                        .chain(() -> topics(session))
                        .invoke(drafts::addAll)
                        .chain(() -> plans(session))
                        .invoke(drafts::addAll))
                .chain(() -> outbox.append(drafts))
                .replaceWith(drafts::size);
    }

    private static Uni<List<EventDraft>> topics(Mutiny.Session session) {
        return session.createSelectionQuery(
                        "from Topic t where t.announcedVersion < t.version order by t.number", Topic.class)
                .getResultList()
                .map(topics -> topics.stream()
                        .map(topic ->
                                EventDraft.of(CATALOGUE, "TopicChanged", "topic:" + topic.code(), topic.announce()))
                        .toList());
    }

    private static Uni<List<EventDraft>> plans(Mutiny.Session session) {
        return session.createSelectionQuery(
                        "from SchoolPlan p where p.announcedVersion < p.version order by p.schoolYear",
                        SchoolPlan.class)
                .getResultList()
                .map(plans -> plans.stream()
                        .map(plan -> EventDraft.of(OBLIGATION, "PlanAdopted", plan.schoolYear(), plan.announce()))
                        .toList());
    }
}
