package vn.toasoan.inbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads the CloudEvents headers of a record in binary mode. */
final class Envelope {

    private Envelope() {}

    /** The type, or null if the record names none. */
    static String type(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_type");
    }

    /** Content that was destroyed lawfully, sent again as a bare fact. */
    static boolean isErased(ConsumerRecord<String, byte[]> record) {
        return "true".equals(header(record, "ce_erased"));
    }

    static ReceivedEvent read(ConsumerRecord<String, byte[]> record) {
        try {
            String cause = header(record, "ce_causationid");
            return new ReceivedEvent(
                    UUID.fromString(required(record, "ce_id")),
                    required(record, "ce_type"),
                    required(record, "ce_source"),
                    record.key(),
                    OffsetDateTime.parse(required(record, "ce_time")).toInstant(),
                    header(record, "ce_actor"),
                    cause == null ? null : UUID.fromString(cause));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new DeadLetter(DeadLetter.Reason.ENVELOPE, e.getMessage(), e);
        }
    }

    private static String required(ConsumerRecord<String, byte[]> record, String name) {
        String value = header(record, name);
        if (value == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return value;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
