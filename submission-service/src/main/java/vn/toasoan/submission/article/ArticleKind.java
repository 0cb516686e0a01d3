package vn.toasoan.submission.article;

/** What an article is made of. */
public enum ArticleKind {
    /** Tin: a short news item. */
    TIN,
    /** Bài: a longer piece. */
    BAI,
    /** Ảnh: pictures with captions; words are welcome, and not needed. */
    ANH,
    /** A film elsewhere, with its address. */
    VIDEO,
    /** Văn bản: a legal document, with its number, issuer and dates. */
    VAN_BAN;

    /** Whether it is nothing without a body. */
    boolean needsWords() {
        return this == TIN || this == BAI;
    }

    /** Whether it is tin, bài in the words of the plan, which teams are obliged to hand in. */
    public boolean countsAsHandIn() {
        return this != VAN_BAN;
    }
}
