package vn.toasoan.publishing.publication;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.publishing.delivery.Announcements;
import vn.toasoan.publishing.delivery.PublicState;
import vn.toasoan.publishing.media.MediaRemovals;
import vn.toasoan.publishing.site.LiveArticle;
import vn.toasoan.publishing.site.RenderedPage;
import vn.toasoan.publishing.site.Site;

/**
 * Brings a claimed edition onto the site: prepare, render, write the page, then one transaction with state, manifest,
 * due pages and events. Killed between any two of these, the work is claimed again and ends the same.
 */
@ApplicationScoped
class PublishEdition {

    private final PrepareEdition prepareEdition;
    private final Publications publications;
    private final EditionQueue queue;
    private final EditionMedia editionMedia;
    private final Consents consents;
    private final MediaRemovals removals;
    private final LateNames lateNames;
    private final Site site;
    private final ArticleEvents events;
    private final Outbox outbox;
    private final Announcements announcements;

    PublishEdition(
            PrepareEdition prepareEdition,
            Publications publications,
            EditionQueue queue,
            EditionMedia editionMedia,
            Consents consents,
            MediaRemovals removals,
            LateNames lateNames,
            Site site,
            ArticleEvents events,
            Outbox outbox,
            Announcements announcements) {
        this.prepareEdition = prepareEdition;
        this.publications = publications;
        this.queue = queue;
        this.editionMedia = editionMedia;
        this.consents = consents;
        this.removals = removals;
        this.lateNames = lateNames;
        this.site = site;
        this.events = events;
        this.outbox = outbox;
        this.announcements = announcements;
    }

    Uni<Void> publish(EditionWork work) {
        return prepareEdition
                .prepare(work)
                .chain(article -> site.render(article)
                        .chain(page -> queue.renew(work)
                                .chain(() -> site.write(page))
                                .chain(before -> commit(work, article, page)
                                        .onFailure(Overtaken.class)
                                        .call(() -> site.restore(article))
                                        .chain(() -> site.settled(before, page)))));
    }

    @WithTransaction
    Uni<Void> commit(EditionWork work, LiveArticle article, RenderedPage page) {
        UUID id = work.articleId();
        return queue.finish(work)
                .chain(() -> publications.find(id))
                .chain(publication -> publications
                        .edition(id, work.edition())
                        .chain(edition -> publications
                                .edition(id, publication.liveEdition())
                                .invoke(live -> publication.publish(edition, live, page.sha256(), article.modifiedAt()))
                                .chain(() -> site.show(article, page, edition.cause()))
                                .chain(() -> lateNames.await(edition.approval().revision(), article))
                                .chain(() -> outbox.append(events.published(edition, article)))
                                .chain(() -> announcements.published(
                                        state(edition, article), events.open(article), edition.cause()))
                                .chain(() -> editionMedia.mastersOf(id))
                                .chain(masters -> removals.request(masters, false))
                                .chain(() -> follower(publication, edition))));
    }

    private static PublicState state(Edition edition, LiveArticle article) {
        ApprovedRevision text = edition.approval().revision();
        return new PublicState(
                article.articleId(),
                article.edition(),
                article.title(),
                text.topic(),
                text.team(),
                edition.occasion() == Occasion.MEDIA_WITHDRAWN);
    }

    /** A text that gave way to an edition without pictures is the next to go out. */
    private Uni<Void> follower(Publication publication, Edition edition) {
        if (edition.follower() == null) {
            return Uni.createFrom().voidItem();
        }
        Edition next = publication.next(edition.follower(), Occasion.APPROVAL, null, edition.followerCause());
        return publications
                .store(publication, next)
                .chain(() -> consents.remember(next))
                .chain(() -> queue.enqueue(publication, next));
    }
}
