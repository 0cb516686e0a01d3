package vn.toasoan.local.api;

/** A service did not answer within the caller's patience. */
public final class ServiceAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceAway(String request, Throwable cause) {
        super("No answer to " + request + (cause == null ? "" : " (" + cause + ")"), cause);
    }
}
