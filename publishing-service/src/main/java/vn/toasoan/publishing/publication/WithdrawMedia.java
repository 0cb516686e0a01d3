package vn.toasoan.publishing.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import vn.toasoan.publishing.media.MediaRemovals;

/**
 * A consent was withdrawn: whatever rests on it leaves the site at once. An article on the site gets an edition without the
 * pictures, past every hold, and a correction that waits follows it; a text that waits loses them; the files go from this
 * service's disk, masters included.
 */
@ApplicationScoped
class WithdrawMedia {

    private final Publications publications;
    private final EditionQueue queue;
    private final Consents consents;
    private final EditionMedia editionMedia;
    private final MediaRemovals removals;
    private final DecisionLog log;
    private final Clock clock;

    WithdrawMedia(
            Publications publications,
            EditionQueue queue,
            Consents consents,
            EditionMedia editionMedia,
            MediaRemovals removals,
            DecisionLog log,
            Clock clock) {
        this.publications = publications;
        this.queue = queue;
        this.consents = consents;
        this.editionMedia = editionMedia;
        this.removals = removals;
        this.log = log;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    Uni<Void> withdraw(UUID consentId, UUID cause) {
        return consents.withdraw(consentId)
                .chain(() -> consents.affected(consentId))
                .chain(all -> {
                    Uni<Void> done = Uni.createFrom().voidItem();
                    for (Consents.Affected affected : all) {
                        done = done.chain(() -> withdraw(affected, cause));
                    }
                    return done;
                });
    }

    private Uni<Void> withdraw(Consents.Affected affected, UUID cause) {
        UUID articleId = affected.articleId();
        return queue.alone(articleId)
                .chain(() -> publications.find(articleId))
                .chain(publication -> publications
                        .unpublished(articleId)
                        .chain(waiting -> publications
                                .edition(articleId, publication.liveEdition())
                                .chain(live -> withdraw(publication, waiting, live, affected.mediaIds(), cause))))
                .chain(() -> editionMedia.mastersOf(articleId, affected.mediaIds()))
                .chain(masters -> removals.request(masters, true));
    }

    /** @param unpublished the edition that waits or was cancelled; null when there is none */
    private Uni<Void> withdraw(
            Publication publication, Edition unpublished, Edition live, List<UUID> mediaIds, UUID cause) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Edition waiting = unpublished != null && unpublished.isOpen() ? unpublished : null;
        boolean waitingShows = waiting != null && waiting.shows(mediaIds);
        boolean liveShows = live != null && live.shows(mediaIds);
        if (!waitingShows && !liveShows) {
            return Uni.createFrom().voidItem();
        }
        Instruction given = Instruction.of(Command.WITHDRAW_MEDIA);
        publication.execute(new Attempt(publication, waiting, given, null, now), null);
        Uni<Void> all = log.write(publication, given, By.event(cause), now);
        Edition next = liveShows && waiting == null
                ? publication.next(live.approval(), Occasion.MEDIA_WITHDRAWN, unpublished, cause)
                : waiting;
        if (liveShows) {
            next.yieldTo(live.approval(), cause);
        }
        return all.chain(() -> requeue(publication, next, mediaIds));
    }

    private Uni<Void> requeue(Publication publication, Edition next, List<UUID> mediaIds) {
        next.without(mediaIds);
        return publications
                .store(publication, next)
                .chain(() -> consents.remember(next))
                .chain(() -> queue.enqueue(publication, next));
    }
}
