package vn.toasoan.review.intake;

import java.util.UUID;

/** The fields of submission-service's ArticleWithdrawalRequested that this service reads. @param reason may be null */
record ArticleWithdrawalRequested(UUID articleId, int revision, UUID requestedBy, String reason) {}
