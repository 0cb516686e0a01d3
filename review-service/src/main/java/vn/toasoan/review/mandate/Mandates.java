package vn.toasoan.review.mandate;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The mandates that were ever given. */
@ApplicationScoped
public class Mandates {

    private static final String VALID = "m.revokedAt is null and m.validFrom <= :moment and m.validTo > :moment";

    /** Ids of those valid at a moment. */
    public Uni<Set<UUID>> validAt(Instant moment) {
        return Panache.getSession()
                .chain(session -> session.createQuery("select m.id from Mandate m where " + VALID, UUID.class)
                        .setParameter("moment", moment)
                        .getResultList())
                .map(Set::copyOf);
    }

    /** The latest first. @param moment only those valid then; null: all */
    Uni<List<Mandate>> list(Instant moment, Instant before, UUID beforeId, int rows) {
        String where = (moment == null ? "" : VALID + " and ")
                + "(m.validFrom < :before or m.validFrom = :before and m.id < :beforeId)";
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<Mandate> query = session.createQuery(
                    "from Mandate m where " + where + " order by m.validFrom desc, m.id desc", Mandate.class);
            if (moment != null) {
                query.setParameter("moment", moment);
            }
            return query.setParameter("before", before)
                    .setParameter("beforeId", beforeId)
                    .setMaxResults(rows)
                    .getResultList();
        });
    }

    Uni<Mandate> find(UUID id) {
        return Panache.getSession().chain(session -> session.find(Mandate.class, id));
    }

    Uni<Void> add(Mandate mandate) {
        return Panache.getSession().chain(session -> session.persist(mandate).chain(session::flush));
    }
}
