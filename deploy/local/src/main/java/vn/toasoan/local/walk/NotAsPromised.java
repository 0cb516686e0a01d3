package vn.toasoan.local.walk;

/** A consequence of the walk is missing or wrong; the message says which. */
public final class NotAsPromised extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAsPromised(String what) {
        super(what);
    }

    /** @throws NotAsPromised unless it holds */
    static void unless(boolean holds, String otherwise) {
        if (!holds) {
            throw new NotAsPromised(otherwise);
        }
    }
}
