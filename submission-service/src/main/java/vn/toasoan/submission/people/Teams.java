package vn.toasoan.submission.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import vn.toasoan.outbox.EventDraft;

/** The teams of the school. */
@ApplicationScoped
public class Teams {

    static final String CATALOGUE = "submission.catalogue.v1";

    /** In the plan's order. */
    public Uni<List<Team>> all() {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("from Team t order by t.position", Team.class)
                        .getResultList());
    }

    /** Those that may be written for. */
    public Uni<Set<String>> activeCodes() {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("select t.code from Team t where t.active", String.class)
                        .getResultList())
                .map(Set::copyOf);
    }

    /** Those whose members propose and whose leads hand in. */
    public Uni<Set<String>> whereLeadsHandIn() {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select t.code from Team t where t.leadsHandIn", String.class)
                        .getResultList())
                .map(Set::copyOf);
    }

    /** What the other services have not been told yet; locked, and counted as told once the transaction commits. */
    public Uni<List<EventDraft>> announcePending() {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from Team t where t.announcedVersion < t.version order by t.position", Team.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList())
                .map(teams -> teams.stream()
                        .map(team -> EventDraft.of(CATALOGUE, "TeamChanged", "team:" + team.code(), team.announce()))
                        .toList());
    }
}
