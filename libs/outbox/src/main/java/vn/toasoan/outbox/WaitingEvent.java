package vn.toasoan.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the queue with everything that goes on the wire.
 *
 * @param seq its place among the events of its key
 * @param attempts how often the broker has refused it so far
 * @param data UTF-8 JSON; null for a tombstone and for erased content
 * @param erased the content was destroyed lawfully after the event; the fact alone is sent
 */
record WaitingEvent(
        long seq,
        int attempts,
        UUID id,
        String topic,
        String type,
        String key,
        String source,
        Instant time,
        String dataSchema,
        String actor,
        UUID causationId,
        String traceparent,
        byte[] data,
        boolean erased) {}
