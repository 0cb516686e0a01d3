package vn.toasoan.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * The envelope of a CloudEvent that came in by Kafka in binary mode.
 *
 * @param id same on every republish, so that it identifies the happening and not the message
 * @param key Kafka key: the article's id wherever the event concerns one
 * @param actor subject id of whoever caused it; null where no person did. Never a reason to allow anything: a consumer
 *     trusts no role or right that stands inside an event
 */
public record ReceivedEvent(
        UUID id, String type, String source, String key, Instant time, String actor, UUID causationId) {}
