package vn.toasoan.publishing.publication;

/** Somebody else has the work now: the lease ended, or a newer text was approved. What was done so far is let go. */
final class Overtaken extends RuntimeException {

    private Overtaken() {
        super("the lease is lost");
    }

    static Void unless(boolean ours) {
        if (!ours) {
            throw new Overtaken();
        }
        return null;
    }
}
