package vn.toasoan.submission.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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

    /** Those of the codes that there are, closed ones too. */
    public Uni<List<Team>> named(Collection<String> codes) {
        return Panache.getSession()
                .chain(session -> session.find(Team.class, codes.toArray()))
                .map(found -> found.stream().filter(Objects::nonNull).toList());
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
