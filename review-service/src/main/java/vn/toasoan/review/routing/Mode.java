package vn.toasoan.review.routing;

/** How many holders of a role a step takes. */
public enum Mode {
    /** One holder decides for the role. */
    ANY,
    /** Every holder who isn't an author approves; one return or refusal is enough. */
    ALL,
    /** A number of holders approve, or all who aren't authors where there are fewer; one return or refusal is enough. */
    QUORUM
}
