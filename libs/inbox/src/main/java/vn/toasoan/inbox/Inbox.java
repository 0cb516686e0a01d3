package vn.toasoan.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Gives each event to its handler once. The record of having seen it and the handler's effect share one transaction;
 * Kafka's offset follows afterwards, so that a crash in between only brings a duplicate, which is passed over.
 *
 * <pre>{@code
 * @Incoming("submission-article")
 * Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
 *     return inbox.process(record, handlers);
 * }
 * }</pre>
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final String FIRST_TIME =
            "insert into inbox (consumer, event_id) values (:consumer, :id) on conflict do nothing";

    private final ObjectMapper json;
    private final Outage outage;
    private final MeterRegistry registry;

    Inbox(ObjectMapper json, Outage outage, MeterRegistry registry) {
        this.json = json;
        this.outage = outage;
        this.registry = registry;
    }

    /**
     * Handles the record, or passes it over if it is somebody else's or was handled before. A handler that fails is
     * tried again three times, within three seconds; while the database is away, the record waits.
     *
     * @return fails, so that the channel moves the record to its dead-letter topic, when it can't be handled at all
     */
    public Uni<Void> process(ConsumerRecord<String, byte[]> record, EventHandlers handlers) {
        return Uni.createFrom()
                .deferred(() -> route(record, handlers))
                .onFailure()
                .transform(failure -> deadLetter(record, failure))
                .onTermination()
                .invoke(() -> {
                    MDC.remove("eventId");
                    MDC.remove("articleId");
                });
    }

    private Uni<Void> route(ConsumerRecord<String, byte[]> record, EventHandlers handlers) {
        String type = Envelope.type(record);
        EventHandlers.Handler<?> handler = type == null ? null : handlers.handlerOf(type);
        if (handler != null) {
            return Envelope.isErased(record) ? passOver() : handle(record, handlers.consumer(), handler);
        }
        if (type == null && record.value() != null) {
            throw new DeadLetter(DeadLetter.Reason.ENVELOPE, "no header ce_type", null);
        }
        if (type != null && handlers.knowsAnotherVersionOf(type)) {
            throw new DeadLetter(DeadLetter.Reason.VERSION, "this consumer does not read " + type, null);
        }
        return passOver();
    }

    private <T> Uni<Void> handle(
            ConsumerRecord<String, byte[]> record, String consumer, EventHandlers.Handler<T> handler) {
        ReceivedEvent event = Envelope.read(record);
        T data = read(record, handler.dataType());
        MDC.put("eventId", event.id());
        MDC.put("articleId", String.valueOf(event.key()));
        return Attempts.at(
                () -> Panache.withTransaction(() -> firstTime(consumer, event.id())
                        .chain(first -> first ? handler.effect().apply(event, data) : duplicate(consumer))),
                outage);
    }

    private <T> T read(ConsumerRecord<String, byte[]> record, Class<T> type) {
        T data;
        try {
            data = record.value() == null ? null : json.readValue(record.value(), type);
        } catch (IOException e) {
            throw new DeadLetter(DeadLetter.Reason.DATA, "not a readable " + type.getSimpleName(), e);
        }
        if (data == null) {
            throw new DeadLetter(DeadLetter.Reason.DATA, "no data", null);
        }
        return data;
    }

    private static Uni<Boolean> firstTime(String consumer, UUID eventId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIRST_TIME)
                        .setParameter("consumer", consumer)
                        .setParameter("id", eventId)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    private Uni<Void> duplicate(String consumer) {
        Counter.builder("inbox.duplicates")
                .description("Events that came again and were passed over")
                .tag("consumer", consumer)
                .register(registry)
                .increment();
        return passOver();
    }

    private static Uni<Void> passOver() {
        return Uni.createFrom().voidItem();
    }

    private DeadLetter deadLetter(ConsumerRecord<String, byte[]> record, Throwable failure) {
        DeadLetter letter = failure instanceof DeadLetter known
                ? known
                : new DeadLetter(DeadLetter.Reason.HANDLER, failure.getClass().getSimpleName(), failure);
        // Only a handler's failure comes with its trace: what a reader says may quote the content.
        LOG.errorf(
                letter.reason() == DeadLetter.Reason.HANDLER ? letter : null,
                "Record %d of %s-%d is a dead letter: %s",
                record.offset(),
                record.topic(),
                record.partition(),
                letter.getMessage());
        Counter.builder("dlq.records")
                .description("Records that went to a dead-letter topic")
                .tag("topic", record.topic())
                .tag("reason", letter.reason().tag)
                .register(registry)
                .increment();
        return letter;
    }
}
