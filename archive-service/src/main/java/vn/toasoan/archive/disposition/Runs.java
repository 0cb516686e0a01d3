package vn.toasoan.archive.disposition;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import vn.toasoan.archive.database.Query;
import vn.toasoan.archive.problem.Refusal;
import vn.toasoan.http.conditional.ETags;

/** The runs themselves. */
@ApplicationScoped
class Runs {

    Uni<Disposition> one(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Disposition.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.notFound("DISPOSITION_NOT_FOUND"));
    }

    /** Held until the transaction ends: votes of several members, and items that end, come one after the other. */
    Uni<Disposition> locked(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Disposition.class, id, LockMode.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.notFound("DISPOSITION_NOT_FOUND"));
    }

    Uni<Disposition> changing(UUID id, String ifMatch) {
        return locked(id).invoke(run -> ETags.requireMatch(ifMatch, run.version));
    }

    /** Newest first. */
    Uni<List<Disposition>> page(UUID after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Disposition d where :first = true or d.id < :after order by d.id desc",
                                Disposition.class)
                        .setParameter("first", after == null)
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList());
    }

    Uni<Void> withdrawAll(UUID id, String detail, Instant now) {
        return Query.of("""
                        update disposition_item set state = 'WITHDRAWN', detail = :detail, ended_at = :now
                        where disposition_id = :run and state = 'LISTED'
                        """)
                .with("run", id)
                .with("detail", detail)
                .with("now", now)
                .run()
                .replaceWithVoid();
    }
}
