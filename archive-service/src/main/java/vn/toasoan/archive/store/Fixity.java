package vn.toasoan.archive.store;

/**
 * What a check of one file found.
 *
 * @param detail for people, in a few words; null when all is well
 */
public record Fixity(State state, String detail) {

    /** {@code UNREADABLE}: the bytes may be there, but nobody can read them. */
    public enum State {
        UNCHECKED,
        OK,
        CORRUPT,
        MISSING,
        UNREADABLE
    }

    static Fixity ok() {
        return new Fixity(State.OK, null);
    }
}
