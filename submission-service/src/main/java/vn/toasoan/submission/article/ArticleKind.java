package vn.toasoan.submission.article;

/** Tin: a short news item. Bài: a longer piece. */
public enum ArticleKind {
    TIN,
    BAI
}
