package vn.toasoan.submission.obligation;

/** What the plan counts: four different happenings, never one "number of articles" (design page 2). */
enum Measure {
    /** A team handed the article in for the first time. */
    SUBMITTED,
    /** The article came out on the school's site, on a topic of people and activities. */
    PUBLISHED,
    /** The article reached an office of the upper level for the first time. */
    SENT,
    /** An office of the upper level posted the article. */
    POSTED
}
