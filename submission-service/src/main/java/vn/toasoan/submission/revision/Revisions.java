package vn.toasoan.submission.revision;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The store of revisions. Written by a hand-in, read by whoever may read the article. */
@ApplicationScoped
public class Revisions {

    public Uni<Void> add(Revision revision) {
        return Panache.getSession().chain(session -> session.persist(revision));
    }

    /** With the newest amendment of the board; null where there is no such number. */
    public Uni<Revision> find(UUID articleId, int number) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("""
                                from Revision r where r.articleId = :article and r.number = :number
                                order by r.amendment desc""", Revision.class)
                        .setParameter("article", articleId)
                        .setParameter("number", number)
                        .setMaxResults(1)
                        .getSingleResultOrNull());
    }

    /** Newest first. */
    public Uni<List<Revision>> of(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from Revision r where r.articleId = :article order by r.number desc, r.amendment desc",
                                Revision.class)
                        .setParameter("article", articleId)
                        .getResultList());
    }
}
