package vn.toasoan.submission.article;

import java.time.Instant;
import java.util.UUID;
import vn.toasoan.submission.revision.Revision;

/** What happened to an article that others need to know. */
sealed interface ArticleEvent {

    UUID articleId();

    record Submitted(Revision revision) implements ArticleEvent {
        @Override
        public UUID articleId() {
            return revision.articleId();
        }
    }

    /** @param reason may be null */
    record WithdrawalRequested(UUID articleId, int revision, String requestedBy, String reason, Instant requestedAt)
            implements ArticleEvent {}

    /**
     * @param withdrawnBy null where no person of ours did it
     * @param reason may be null
     */
    record Withdrawn(UUID articleId, int revision, String withdrawnBy, String reason, Instant withdrawnAt)
            implements ArticleEvent {}
}
