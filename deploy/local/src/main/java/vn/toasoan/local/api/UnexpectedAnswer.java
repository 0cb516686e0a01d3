package vn.toasoan.local.api;

/** A service answered with another status than the contract says. */
public final class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnexpectedAnswer(Answer answer, String expected) {
        super("Expected " + expected + ", but " + answer.summary());
    }
}
