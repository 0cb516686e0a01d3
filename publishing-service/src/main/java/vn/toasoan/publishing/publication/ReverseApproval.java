package vn.toasoan.publishing.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The reviewers took an approval back. A text that waits under it is cancelled; one that is on the site under it leaves
 * the site; one under another approval stays where it is.
 */
@ApplicationScoped
class ReverseApproval {

    private final Publications publications;
    private final EditionQueue queue;
    private final Withdrawal withdrawal;
    private final DecisionLog log;
    private final Clock clock;

    ReverseApproval(
            Publications publications, EditionQueue queue, Withdrawal withdrawal, DecisionLog log, Clock clock) {
        this.publications = publications;
        this.queue = queue;
        this.withdrawal = withdrawal;
        this.log = log;
        this.clock = clock;
    }

    /** In the caller's transaction; twice changes nothing. */
    Uni<Void> reverse(ApprovalReversed reversal, By by) {
        return queue.alone(reversal.articleId())
                .chain(() -> publications.find(reversal.articleId()))
                .chain(publication -> publication == null
                        ? Uni.createFrom().voidItem()
                        : publications
                                .waiting(publication.articleId())
                                .chain(waiting -> publications
                                        .edition(publication.articleId(), publication.lastEdition())
                                        .chain(last -> reverse(publication, waiting, last, reversal, by))));
    }

    private Uni<Void> reverse(
            Publication publication, Edition waiting, Edition last, ApprovalReversed reversal, By by) {
        boolean cancels = waiting != null && waiting.isOf(reversal.revision());
        boolean unpublishes = publication.liveEdition() != null && last.isOf(reversal.revision());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Uni<Void> all = Uni.createFrom().voidItem();
        if (waiting != null
                && waiting.follower() != null
                && waiting.follower().revision().revision() == reversal.revision()) {
            waiting.followedBy(null, null);
        }
        if (cancels) {
            waiting.cancelled();
            all = queue.drop(publication.articleId());
        }
        if (unpublishes || cancels && last == null) {
            Instruction given = Instruction.because(Command.REVERSE_APPROVAL, reversal.reason());
            publication.execute(new Attempt(publication, waiting, given, null, now), null);
            all = all.chain(() -> log.write(publication, given, by, now));
        }
        if (unpublishes) {
            all = all.chain(() -> withdrawal.unpublish(publication, "APPROVAL_REVERSED", reversal.reason(), by, now));
        }
        return all;
    }
}
