package vn.toasoan.publishing.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.toasoan.publishing.site.Site;

/** Shows publications as the API has them. Needs an open session. */
@ApplicationScoped
class PublicationViews {

    private final Publications publications;
    private final Consequences consequences;
    private final Site site;

    PublicationViews(Publications publications, Consequences consequences, Site site) {
        this.publications = publications;
        this.consequences = consequences;
        this.site = site;
    }

    PublicationSummary summary(Publication publication) {
        return new PublicationSummary(
                publication.articleId(),
                publication.state(),
                publication.title(),
                publication.team(),
                url(publication),
                publication.liveEdition(),
                publication.publishAt(),
                publication.firstPublishedAt(),
                publication.createdAt());
    }

    Uni<PublicationDetail> detail(Publication publication) {
        return publications
                .editions(publication.articleId())
                .chain(editions -> consequences
                        .of(publication, editions.getLast())
                        .map(all -> detail(publication, editions, all)));
    }

    private PublicationDetail detail(Publication publication, List<Edition> editions, List<Consequence> all) {
        return new PublicationDetail(
                publication.articleId(),
                publication.state(),
                publication.title(),
                publication.team(),
                url(publication),
                publication.liveEdition(),
                publication.publishAt(),
                publication.firstPublishedAt(),
                publication.createdAt(),
                editions.stream().map(PublicationViews::edition).toList(),
                all);
    }

    private String url(Publication publication) {
        return publication.liveEdition() == null ? null : site.url("/tin/" + publication.slug());
    }

    private static PublicationDetail.EditionView edition(Edition edition) {
        return new PublicationDetail.EditionView(
                edition.number(),
                edition.state(),
                edition.approval().revision().revision(),
                edition.approval().approvedAt(),
                edition.approval().publishAt(),
                edition.publishedAt(),
                edition.approval().publicNote(),
                edition.pageSha256(),
                edition.problem());
    }
}
