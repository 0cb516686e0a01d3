package vn.toasoan.submission.royalty;

/** What is paid for, as the spending rules name it. */
enum Genre {
    TIN,
    BAI,
    ANH,
    VIDEO
}
