package vn.toasoan.publishing.destination;

/** A webhook's address leads, or might lead, where the service must not go. */
public final class ForbiddenTarget extends RuntimeException {

    private static final long serialVersionUID = 1;

    ForbiddenTarget(String why) {
        super(why, null, false, false);
    }
}
