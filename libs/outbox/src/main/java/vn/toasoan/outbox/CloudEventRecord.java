package vn.toasoan.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** An event as CloudEvents 1.0 has it in Kafka's binary mode: the envelope in headers, the value is the data alone. */
final class CloudEventRecord {

    private static final byte[] ERASED = "{\"erased\":true}".getBytes(StandardCharsets.UTF_8);

    private CloudEventRecord() {}

    static ProducerRecord<String, byte[]> of(WaitingEvent event) {
        byte[] value = event.erased() ? ERASED : event.data();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(event.topic(), event.key(), value);
        Headers headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", event.id().toString());
        put(headers, "ce_source", event.source());
        put(headers, "ce_type", event.type());
        put(headers, "ce_subject", event.key());
        put(headers, "ce_time", event.time().toString());
        put(headers, "ce_dataschema", event.dataSchema());
        put(headers, "content-type", event.type() == null ? null : "application/json");
        put(headers, "ce_actor", event.actor());
        put(
                headers,
                "ce_causationid",
                event.causationId() == null ? null : event.causationId().toString());
        put(headers, "ce_erased", event.erased() ? "true" : null);
        put(headers, "traceparent", event.traceparent());
        return record;
    }

    private static void put(Headers headers, String name, String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
