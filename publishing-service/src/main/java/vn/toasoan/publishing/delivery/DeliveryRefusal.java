package vn.toasoan.publishing.delivery;

/** The domain says no to a command on a delivery. */
final class DeliveryRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String guard;
    private final DeliveryState state;

    /** @param guard {@code ROLE}, {@code STATE}, or the name of a {@link DeliveryGuard} */
    DeliveryRefusal(String guard, DeliveryState state) {
        super(guard, null, false, false);
        this.guard = guard;
        this.state = state;
    }

    boolean isForbidden() {
        return guard.equals("ROLE");
    }

    String guard() {
        return guard;
    }

    DeliveryState state() {
        return state;
    }
}
