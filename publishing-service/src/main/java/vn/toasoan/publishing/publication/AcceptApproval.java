package vn.toasoan.publishing.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.publishing.site.Slug;

/** Stores an approved text as the waiting edition of its article and queues its work. */
@ApplicationScoped
class AcceptApproval {

    private final Publications publications;
    private final EditionQueue queue;
    private final Consents consents;
    private final LifeEvents events;
    private final Outbox outbox;
    private final Clock clock;

    AcceptApproval(
            Publications publications,
            EditionQueue queue,
            Consents consents,
            LifeEvents events,
            Outbox outbox,
            Clock clock) {
        this.publications = publications;
        this.queue = queue;
        this.consents = consents;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * In the caller's transaction. An approval of an older or the same text changes nothing.
     *
     * @param cause id of the event that brought the approval
     */
    Uni<Void> accept(Approval approval, UUID cause) {
        UUID articleId = approval.revision().articleId();
        return queue.alone(articleId)
                .chain(() -> publications.find(articleId))
                .chain(known ->
                        known == null ? first(approval) : Uni.createFrom().item(known))
                .chain(publication -> publication.isNews(approval)
                        ? take(publication, approval, cause)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Publication> first(Approval approval) {
        UUID articleId = approval.revision().articleId();
        String slug = Slug.of(approval.revision().title());
        return publications
                .isTaken(slug, articleId)
                .map(taken -> new Publication(
                        articleId, taken ? Slug.of(approval.revision().title(), articleId) : slug, clock.instant()));
    }

    private Uni<Void> take(Publication publication, Approval approval, UUID cause) {
        return consents.withdrawnFrom(approval.revision())
                .chain(gone -> publications.unpublished(publication.articleId()).chain(unpublished -> {
                    Edition edition = publication.accept(approval, unpublished, cause, clock.instant());
                    if (!gone.isEmpty()) {
                        edition.without(gone);
                    }
                    return publications
                            .store(publication, edition)
                            .chain(() -> consents.remember(edition))
                            .chain(() -> queue.enqueue(publication, edition))
                            .chain(() -> publication.state() == PublicationState.SCHEDULED
                                    ? outbox.append(events.scheduled(publication, edition, By.event(cause)))
                                    : Uni.createFrom().voidItem());
                }));
    }
}
