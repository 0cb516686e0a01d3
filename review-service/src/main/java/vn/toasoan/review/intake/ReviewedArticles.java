package vn.toasoan.review.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class ReviewedArticles {

    /** The article's row, made where it is missing; who comes second about the same article waits here. */
    Uni<ReviewedArticle> lock(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into reviewed_article (article_id) values (:id) on conflict do nothing")
                        .setParameter("id", articleId)
                        .executeUpdate()
                        .chain(() -> session.find(ReviewedArticle.class, articleId, LockModeType.PESSIMISTIC_WRITE)));
    }
}
