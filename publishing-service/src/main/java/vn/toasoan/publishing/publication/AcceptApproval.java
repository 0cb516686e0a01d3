package vn.toasoan.publishing.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Stores an approved text as the waiting edition of its article and queues its work. */
@ApplicationScoped
class AcceptApproval {

    private final Publications publications;
    private final EditionQueue queue;
    private final Clock clock;

    AcceptApproval(Publications publications, EditionQueue queue, Clock clock) {
        this.publications = publications;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * In the caller's transaction. An approval of an older or the same text changes nothing.
     *
     * @param cause id of the event that brought the approval
     */
    Uni<Void> accept(Approval approval, UUID cause) {
        return publications
                .find(approval.revision().articleId())
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
                .isTaken(slug)
                .map(taken -> new Publication(
                        articleId, taken ? Slug.of(approval.revision().title(), articleId) : slug, clock.instant()));
    }

    private Uni<Void> take(Publication publication, Approval approval, UUID cause) {
        return publications.waiting(publication.articleId()).chain(waiting -> {
            Edition edition = publication.accept(approval, waiting, cause, clock.instant());
            return publications.store(publication, edition).chain(() -> queue.enqueue(edition, approval.publishAt()));
        });
    }
}
