package vn.toasoan.submission.article;

/** Where an article stands for its authors. What review, publishing and archive know of it is theirs (design page 2). */
public enum ArticleState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    REFUSED,
    WITHDRAWN,
    ACCEPTED
}
