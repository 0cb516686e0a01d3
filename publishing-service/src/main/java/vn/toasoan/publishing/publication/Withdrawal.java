package vn.toasoan.publishing.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.publishing.delivery.Announcements;
import vn.toasoan.publishing.media.MediaRemovals;
import vn.toasoan.publishing.site.Site;
import vn.toasoan.publishing.site.Tombstone;

/** What follows when an article leaves the site: pages, lists, pictures and events. Needs an open transaction. */
@ApplicationScoped
class Withdrawal {

    private final Publications publications;
    private final EditionQueue queue;
    private final EditionMedia editionMedia;
    private final MediaRemovals removals;
    private final Site site;
    private final LifeEvents events;
    private final Outbox outbox;
    private final Announcements announcements;

    Withdrawal(
            Publications publications,
            EditionQueue queue,
            EditionMedia editionMedia,
            MediaRemovals removals,
            Site site,
            LifeEvents events,
            Outbox outbox,
            Announcements announcements) {
        this.publications = publications;
        this.queue = queue;
        this.editionMedia = editionMedia;
        this.removals = removals;
        this.site = site;
        this.events = events;
        this.outbox = outbox;
        this.announcements = announcements;
    }

    /** The publication is unpublished already; an edition that waits now rests until somebody publishes again. */
    Uni<Void> unpublish(Publication publication, String why, String reason, By by, Instant at) {
        return publications
                .edition(publication.articleId(), publication.lastEdition())
                .invoke(Edition::withdrawn)
                .chain(last -> queue.park(publication.articleId())
                        .chain(() -> site.withdraw(publication.articleId(), by.event()))
                        .chain(() -> removePictures(publication, false))
                        .chain(() -> outbox.append(events.unpublished(publication, last, why, reason, by, at)))
                        .chain(() -> announcements.withdrawn(
                                publication.articleId(),
                                last.number(),
                                events.gone(publication, last, null, at),
                                by.event())));
    }

    /** The publication is taken down already; nothing of it will ever go out again. */
    Uni<Void> takeDown(Publication publication, Edition waiting, Instruction given, By by, Instant at) {
        if (waiting != null) {
            waiting.cancelled();
        }
        Tombstone tombstone = new Tombstone(
                publication.articleId(),
                publication.slug(),
                given.reasonClass().name(),
                publication.firstPublishedAt(),
                at);
        return publications
                .edition(publication.articleId(), publication.lastEdition())
                .invoke(Edition::withdrawn)
                .chain(last -> queue.drop(publication.articleId())
                        .chain(() -> site.takeDown(tombstone, by.event()))
                        .chain(() -> removePictures(publication, true))
                        .chain(() -> outbox.append(
                                events.takenDown(publication, last, given.reasonClass(), given.reason(), by, at)))
                        .chain(() -> announcements.withdrawn(
                                publication.articleId(),
                                last.number(),
                                events.gone(publication, last, given.reasonClass(), at),
                                by.event())));
    }

    private Uni<Void> removePictures(Publication publication, boolean withMasters) {
        return editionMedia.mastersOf(publication.articleId()).chain(masters -> removals.request(masters, withMasters));
    }
}
