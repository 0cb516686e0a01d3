package vn.toasoan.submission.royalty;

/** Quality as the editorial board grades it; A is the highest. */
enum Level {
    A,
    B,
    C
}
