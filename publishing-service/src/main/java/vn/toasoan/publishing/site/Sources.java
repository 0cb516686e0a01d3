package vn.toasoan.publishing.site;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Compares the texts that pages are rendered from with the history, and brings them back from it. */
@ApplicationScoped
class Sources {

    private final History history;
    private final SiteArticles articles;
    private final DuePages due;

    Sources(History history, SiteArticles articles, DuePages due) {
        this.history = history;
        this.articles = articles;
        this.due = due;
    }

    @WithSession
    Uni<Boolean> hold(UUID articleId) {
        return articles.find(articleId)
                .onFailure()
                .recoverWithNull()
                .chain(shown -> history.live(articleId).map(live -> live != null && live.equals(shown)));
    }

    /** The article is on the site as it was published, and every list that shows it is due. */
    @WithTransaction
    Uni<Void> restore(UUID articleId) {
        return history.live(articleId).chain(live -> {
            if (live == null) {
                return Uni.createFrom().voidItem();
            }
            Uni<Void> all = articles.show(live);
            for (Map.Entry<String, PageKind> list : Listings.of(live).entrySet()) {
                all = all.chain(() -> due.request(list.getKey(), list.getValue(), null));
            }
            return all;
        });
    }
}
