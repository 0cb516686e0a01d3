package vn.toasoan.publishing.delivery;

import java.util.List;
import java.util.UUID;
import vn.toasoan.publishing.destination.Route;

/**
 * One try that a worker has in hand.
 *
 * @param token proves that the lease is still this worker's
 * @param secrets that sign a webhook, the newest first; empty for other transports
 * @param body the frozen payload
 */
record Job(
        UUID deliveryId,
        UUID token,
        int attempt,
        String destination,
        String destinationName,
        long sequence,
        UUID articleId,
        int edition,
        Action action,
        String title,
        Route route,
        List<byte[]> secrets,
        String body) {}
