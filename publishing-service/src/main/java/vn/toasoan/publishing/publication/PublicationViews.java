package vn.toasoan.publishing.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toasoan.publishing.delivery.Standings;
import vn.toasoan.publishing.site.Site;

/** Shows publications as the API has them. Needs an open session. */
@ApplicationScoped
class PublicationViews {

    private final Publications publications;
    private final Consequences consequences;
    private final Standings standings;
    private final DecisionLog log;
    private final Site site;
    private final Clock clock;

    PublicationViews(
            Publications publications,
            Consequences consequences,
            Standings standings,
            DecisionLog log,
            Site site,
            Clock clock) {
        this.publications = publications;
        this.consequences = consequences;
        this.standings = standings;
        this.log = log;
        this.site = site;
        this.clock = clock;
    }

    PublicationSummary summary(Publication publication) {
        return new PublicationSummary(
                publication.articleId(),
                publication.state(),
                publication.text().title(),
                publication.text().team(),
                url(publication),
                publication.liveEdition(),
                publication.timetable().publishAt(),
                publication.firstPublishedAt(),
                publication.createdAt());
    }

    /** @param roles of the caller, for what he can do */
    Uni<PublicationDetail> detail(Publication publication, UUID person, Set<String> roles) {
        return publications
                .editions(publication.articleId())
                .chain(editions -> log.of(publication.articleId())
                        .chain(decisions -> consequences
                                .of(publication, editions)
                                .chain(all -> standings
                                        .of(publication.articleId(), person, roles)
                                        .map(deliveries -> Stream.concat(
                                                        all.stream(),
                                                        deliveries.stream().map(Consequence::of))
                                                .toList()))
                                .map(all -> detail(
                                        publication,
                                        editions,
                                        actions(publication, editions, roles),
                                        decisions,
                                        all))));
    }

    private List<Command> actions(Publication publication, List<Edition> editions, Set<String> roles) {
        Edition waiting = editions.stream().filter(Edition::isOpen).findFirst().orElse(null);
        return Lifecycle.possible(
                new Attempt(publication, waiting, Instruction.of(Command.HOLD), roles, clock.instant()));
    }

    private PublicationDetail detail(
            Publication publication,
            List<Edition> editions,
            List<Command> actions,
            List<DecisionView> decisions,
            List<Consequence> all) {
        return new PublicationDetail(
                publication.articleId(),
                publication.state(),
                publication.text().title(),
                publication.text().team(),
                url(publication),
                publication.liveEdition(),
                publication.timetable().publishAt(),
                publication.firstPublishedAt(),
                publication.createdAt(),
                publication.timetable().embargoUntil(),
                publication.timetable().expiresAt(),
                hold(publication.hold()),
                publication.isPinned(),
                publication.pinnedUntil(),
                publication.isReversed(),
                actions,
                decisions,
                editions.stream().map(PublicationViews::edition).toList(),
                all);
    }

    private static PublicationDetail.HoldView hold(Hold hold) {
        return hold == null
                ? null
                : new PublicationDetail.HoldView(hold.by(), hold.reason(), hold.incidentId(), hold.at());
    }

    private String url(Publication publication) {
        return publication.liveEdition() == null ? null : site.url("/tin/" + publication.slug());
    }

    private static PublicationDetail.EditionView edition(Edition edition) {
        return new PublicationDetail.EditionView(
                edition.number(),
                edition.state(),
                edition.occasion(),
                edition.approval().revision().revision(),
                edition.approval().approvedAt(),
                edition.approval().publishAt(),
                edition.publishedAt(),
                edition.approval().publicNote(),
                edition.pageSha256(),
                edition.problem());
    }
}
