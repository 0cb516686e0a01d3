package vn.toasoan.archive.record.filing;

import java.util.UUID;

/**
 * A filing in a worker's hand, outside of any transaction.
 *
 * @param token shows at every write that the lease is still this worker's
 * @param data the edition as RFC 8785 JSON
 */
record ClaimedFiling(UUID recordId, UUID token, UUID articleId, String source, UUID eventId, String data) {}
