package vn.toasoan.review.comment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The comments on articles. */
@ApplicationScoped
class Comments {

    /** What was said about an article up to a revision, oldest first. */
    Uni<List<Comment>> list(UUID articleId, int upToRevision, boolean withDesk, Instant after, UUID afterId, int rows) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                        from Comment c where c.articleId = :article and c.revision <= :revision
                        and (:desk = true or c.visibility = AUTHOR)
                        and (c.writtenAt > :after or c.writtenAt = :after and c.id > :afterId)
                        order by c.writtenAt, c.id\
                        """, Comment.class)
                        .setParameter("article", articleId)
                        .setParameter("revision", upToRevision)
                        .setParameter("desk", withDesk)
                        .setParameter("after", after)
                        .setParameter("afterId", afterId)
                        .setMaxResults(rows)
                        .getResultList());
    }

    /** Null where there is none. */
    Uni<Comment> find(UUID id) {
        return Panache.getSession().chain(session -> session.find(Comment.class, id));
    }

    Uni<Void> add(Comment comment) {
        return Panache.getSession().chain(session -> session.persist(comment).chain(session::flush));
    }
}
