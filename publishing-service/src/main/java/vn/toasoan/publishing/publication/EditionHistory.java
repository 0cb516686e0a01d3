package vn.toasoan.publishing.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.toasoan.publishing.site.History;
import vn.toasoan.publishing.site.LiveArticle;

/** The editions, which nothing changes once they are published, as the history that the site can be put right from. */
@ApplicationScoped
class EditionHistory implements History {

    private final Publications publications;

    EditionHistory(Publications publications) {
        this.publications = publications;
    }

    @Override
    public Uni<LiveArticle> live(UUID articleId) {
        return publications
                .find(articleId)
                .chain(publication -> publication == null
                        ? Uni.createFrom().nullItem()
                        : publications
                                .edition(articleId, publication.liveEdition())
                                .map(edition -> edition == null
                                        ? null
                                        : edition.liveArticle().at(publication.slug())));
    }
}
