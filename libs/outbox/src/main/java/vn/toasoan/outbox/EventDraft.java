package vn.toasoan.outbox;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An event as the code of a service hands it to the outbox, before it has an id, a time or bytes.
 *
 * @param topic Kafka topic, {@code owner.aggregate.vN}; never null
 * @param type CloudEvents type, see {@link #of}; null only for a tombstone
 * @param key Kafka key, {@code ce_subject} and the unit of order and isolation; never null
 * @param data serialised to JSON by the service's own {@code ObjectMapper}; null for a tombstone
 * @param actor subject id of whoever caused the event, never a name; null where no person did
 * @param causationId id of the event that led to this one; null where a person did
 */
public record EventDraft(String topic, String type, String key, Object data, String actor, UUID causationId) {

    private static final Pattern VERSION_SUFFIX = Pattern.compile("\\.v\\d+$");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    public EventDraft {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
    }

    /**
     * Version 1 of an event, its type derived as design page 3 has it: {@code ArticleApproved} on
     * {@code review.article.v1} becomes {@code vn.toasoan.review.article.article-approved.v1}.
     */
    public static EventDraft of(String topic, String event, String key, Object data) {
        Objects.requireNonNull(data, "data");
        String kebab = WORD_START.matcher(event).replaceAll("-").toLowerCase(java.util.Locale.ROOT);
        String type = "vn.toasoan." + VERSION_SUFFIX.matcher(topic).replaceAll("") + "." + kebab + ".v1";
        return new EventDraft(topic, type, key, data, null, null);
    }

    /** Removes the key from a compacted topic. */
    public static EventDraft tombstone(String topic, String key) {
        return new EventDraft(topic, null, key, null, null, null);
    }

    public EventDraft causedByPerson(String subjectId) {
        return new EventDraft(topic, type, key, data, subjectId, causationId);
    }

    public EventDraft causedByEvent(UUID eventId) {
        return new EventDraft(topic, type, key, data, actor, eventId);
    }
}
