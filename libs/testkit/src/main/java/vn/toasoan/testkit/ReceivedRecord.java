package vn.toasoan.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record as it lies on a topic.
 *
 * @param key may be null
 * @param value null for a tombstone
 * @param headers as text; the last one of a name wins
 * @param timestamp the record's own time, not {@code ce_time}
 */
public record ReceivedRecord(
        String topic,
        int partition,
        long offset,
        Instant timestamp,
        String key,
        byte[] value,
        Map<String, String> headers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ReceivedRecord of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(h ->
                        headers.put(h.key(), h.value() == null ? null : new String(h.value(), StandardCharsets.UTF_8)));
        return new ReceivedRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value(),
                headers);
    }

    /** The header's text or null. */
    public String header(String name) {
        return headers.get(name);
    }

    /** CloudEvents type or null. */
    public String ceType() {
        return header("ce_type");
    }

    /** CloudEvents id or null. */
    public String ceId() {
        return header("ce_id");
    }

    /** CloudEvents source or null. */
    public String ceSource() {
        return header("ce_source");
    }

    /** CloudEvents subject or null. */
    public String ceSubject() {
        return header("ce_subject");
    }

    /** Extension {@code actor}: who caused it, or null. */
    public String actor() {
        return header("ce_actor");
    }

    /** Extension {@code causationid}: the event that caused it, or null. */
    public String causationId() {
        return header("ce_causationid");
    }

    /** W3C trace context or null. */
    public String traceparent() {
        return header("traceparent");
    }

    /** Whether the value is null. */
    public boolean isTombstone() {
        return value == null;
    }

    /** Whether the type ends in this event name and a version: {@code isEvent("article-approved")}. */
    public boolean isEvent(String kebabName) {
        return ceType() != null && ceType().matches(".*\\." + kebabName + "\\.v\\d+");
    }

    /** The value as text, null for a tombstone. */
    public String text() {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    /** The value as JSON; fails for a tombstone or other bytes. */
    public JsonNode json() {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset + " " + key + " " + headers + " " + text();
    }
}
