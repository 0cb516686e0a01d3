package vn.toasoan.publishing.destination;

/** A way in which an article reaches a destination. */
public enum TransportKind {
    /** Signed as Standard Webhooks has it. */
    WEBHOOK,
    EMAIL,
    /** A person carries a prepared package there and records what became of it. */
    MANUAL
}
