package vn.toasoan.notification.notice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Remembers of each handed-in article what its notices need: its title and who may not be asked to judge it. */
@ApplicationScoped
class SeenArticles {

    Uni<Void> remember(ArticleSubmitted article) {
        Set<String> authors = new LinkedHashSet<>(article.authors());
        authors.add(article.submittedBy());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into article_seen (article_id, revision, title, team, topic, authors)
                                values (:id, :revision, :title, :team, :topic, :authors)
                                on conflict (article_id) do update set revision = excluded.revision, title = excluded.title,
                                  team = excluded.team, topic = excluded.topic, authors = excluded.authors
                                where article_seen.revision < excluded.revision
                                """)
                        .setParameter("id", article.articleId())
                        .setParameter("revision", article.revision())
                        .setParameter("title", article.title())
                        .setParameter("team", article.team())
                        .setParameter("topic", article.topic())
                        .setParameter("authors", String.join(ArticleSeen.SEPARATOR, authors))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Null while the hand-in has not arrived here (topics are not ordered among each other), and for a null id. */
    Uni<ArticleSeen> find(UUID articleId) {
        return Panache.getSession()
                .chain(session ->
                        articleId == null ? Uni.createFrom().nullItem() : session.find(ArticleSeen.class, articleId));
    }
}
