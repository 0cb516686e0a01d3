package vn.toasoan.publishing.publication;

/** The domain says no. */
public final class Refusal extends RuntimeException {

    private final String code;

    Refusal(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable name of the rule that refused; its texts stand in the problem files. */
    public String code() {
        return code;
    }
}
