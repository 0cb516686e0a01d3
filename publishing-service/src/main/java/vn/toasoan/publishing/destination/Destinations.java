package vn.toasoan.publishing.destination;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Destinations and how they are. Needs an open session. */
@ApplicationScoped
public class Destinations {

    /** Null when there is none of that code. */
    public Uni<Destination> find(String code) {
        return Panache.getSession().chain(session -> session.find(Destination.class, code));
    }

    /** All of them, by code. */
    public Uni<List<Destination>> all() {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Destination d order by d.code", Destination.class)
                        .getResultList());
    }

    /** In the caller's transaction: nobody else sends there, or changes how it is, before it ends. */
    public Uni<Health> lockHealth(String code) {
        return Panache.getSession().chain(session -> session.find(Health.class, code, LockModeType.PESSIMISTIC_WRITE));
    }

    Uni<Health> health(String code) {
        return Panache.getSession().chain(session -> session.find(Health.class, code));
    }

    Uni<List<Destination>> page(String after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Destination d where d.code > :after order by d.code", Destination.class)
                        .setParameter("after", after)
                        .setMaxResults(limit + 1)
                        .getResultList());
    }

    Uni<Void> add(Destination destination) {
        return Panache.getSession()
                .chain(session -> session.persist(destination)
                        .chain(session::flush)
                        .chain(() -> session.createNativeQuery("insert into destination_health (code) values (:code)")
                                .setParameter("code", destination.code())
                                .executeUpdate()))
                .replaceWithVoid();
    }

    Uni<Void> flush() {
        return Panache.getSession().chain(session -> session.flush());
    }
}
