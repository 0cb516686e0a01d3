package vn.toasoan.archive.audit.verify;

/**
 * One thing wrong with the log.
 *
 * @param seq first sequence number that is affected
 * @param detail for people, in English
 */
public record Fault(Kind kind, long seq, String detail) {

    /** What was done to the log. */
    public enum Kind {
        /** An entry's content or hash is not what was chained. */
        EDITED,
        REMOVED,
        /** An entry stands before one that came earlier. */
        REORDERED,
        INSERTED,
        /** A checkpoint knows of more entries than there are. */
        TAIL_CUT,
        /** The chain is sound in itself, but is not the one that was signed. */
        FORK,
        CHECKPOINT_FORGED,
        UNREADABLE
    }
}
