package vn.toasoan.submission.progress;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.toasoan.submission.article.Editions;
import vn.toasoan.submission.problem.Refusal;

/** One page for each article. */
@ApplicationScoped
class ProgressBook implements Editions {

    @Override
    public Uni<Map<UUID, Integer>> newest(List<UUID> articles) {
        return pages(articles)
                .map(pages -> pages.stream()
                        .filter(page -> page.publication() != null)
                        .collect(Collectors.toMap(
                                Progress::articleId, page -> page.publication().edition())));
    }

    /** Those of the articles that anything was heard of. */
    Uni<List<Progress>> pages(List<UUID> articles) {
        if (articles.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.getSession()
                .chain(session -> session.find(Progress.class, articles.toArray()))
                .map(pages -> pages.stream().filter(Objects::nonNull).toList());
    }

    /** What was heard, or an empty page. */
    Uni<Progress> find(UUID article) {
        return Panache.getSession()
                .chain(session -> session.find(Progress.class, article))
                .onItem()
                .ifNull()
                .continueWith(() -> Progress.of(article));
    }

    /** Fails for an article that was never written here: such an event belongs to the dead letters. */
    Uni<Void> note(UUID article, Consumer<Progress> entry) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                        insert into progress (article_id, version)
                        select id, 0 from article where id = :article
                        on conflict do nothing""")
                        .setParameter("article", article)
                        .executeUpdate()
                        .chain(() -> session.createSelectionQuery(
                                        "from Progress p where p.articleId = :article", Progress.class)
                                .setParameter("article", article)
                                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                                .getSingleResultOrNull())
                        .onItem()
                        .ifNull()
                        .failWith(Refusal::notFound)
                        .invoke(entry)
                        .replaceWithVoid());
    }
}
