package vn.toasoan.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Writes events beside the state that they tell of. Call it inside the {@code @WithTransaction} that changes the
 * state: state and event then commit together or not at all, and the relay sends the event afterwards.
 */
@ApplicationScoped
public class Outbox {

    private static final String APPEND = """
            with e as (
              insert into event (id, topic, type, key, source, time, data_schema, actor, causation_id, traceparent, payload_sha256)
              values (:id, :topic, :type, :key, :source, :time, :dataSchema, :actor, cast(:causationId as uuid), :traceparent, :sha256)
              returning id, seq, key),
            p as (
              insert into event_payload (event_id, data) select id, cast(:data as text) from e)
            insert into outbox (seq, key, size) select seq, key, :size from e
            """;

    private static final String REPUBLISH = """
            insert into outbox (seq, key, size)
            select e.seq, e.key, coalesce(octet_length(p.data), 0)
            from event e join event_payload p on p.event_id = e.id
            where e.key = :key
            on conflict do nothing
            """;

    private static final String ERASE = """
            update event_payload p set data = null, erased_at = :now, disposition = :disposition
            from event e
            where e.id = p.event_id and e.key = :key and p.data is not null
            """;

    private final ObjectMapper json;
    private final Clock clock;
    private final RelayWakeUp wakeUp;
    private final String source;
    private final String schemaBase;

    Outbox(
            ObjectMapper json,
            Clock clock,
            RelayWakeUp wakeUp,
            @ConfigProperty(name = "toasoan.source") String source,
            @ConfigProperty(name = "toasoan.schema-base", defaultValue = "https://schemas.toasoan.vn")
                    String schemaBase) {
        this.json = json;
        this.clock = clock;
        this.wakeUp = wakeUp;
        this.source = source;
        this.schemaBase = schemaBase;
    }

    /** Appends the events in the given order; fails if no transaction is open. */
    public Uni<Void> append(List<EventDraft> drafts) {
        return inTransaction(session -> Multi.createFrom()
                .iterable(drafts)
                .onItem()
                .transformToUniAndConcatenate(draft -> insert(session, draft))
                .onItem()
                .ignoreAsUni());
    }

    public Uni<Void> append(EventDraft draft) {
        return append(List.of(draft));
    }

    /**
     * Queues the whole history of a key once more, in order and with the same ids, so that a consumer that has seen an
     * event passes it over. What still waits is not doubled; erased events go out as the bare fact.
     *
     * @return how many events were queued
     */
    public Uni<Integer> republish(String aggregateKey) {
        return inTransaction(session -> session.createNativeQuery(REPUBLISH)
                .setParameter("key", aggregateKey)
                .executeUpdate());
    }

    /**
     * Destroys the content of every event of a key and keeps the facts: envelope, hash and when they happened. Only
     * after a lawful destruction.
     *
     * @param disposition the decision that orders it; never blank
     * @return how many contents were destroyed; 0 on a repeat
     */
    public Uni<Integer> erase(String aggregateKey, String disposition) {
        if (disposition == null || disposition.isBlank()) {
            throw new IllegalArgumentException("Content is destroyed only by a disposition");
        }
        return inTransaction(session -> session.createNativeQuery(ERASE)
                .setParameter("key", aggregateKey)
                .setParameter("now", now())
                .setParameter("disposition", disposition)
                .executeUpdate());
    }

    private <T> Uni<T> inTransaction(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(session -> {
            if (session.currentTransaction() == null) {
                throw new IllegalStateException("Events are appended inside the transaction that changes the state");
            }
            wakeUp.afterCommitOf(session);
            return work.apply(session);
        });
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private Uni<Void> insert(Mutiny.Session session, EventDraft draft) {
        String data = draft.data() == null ? null : write(draft.data());
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return session.createNativeQuery(APPEND)
                .setParameter("id", id)
                .setParameter("topic", draft.topic())
                .setParameter("type", draft.type())
                .setParameter("key", draft.key())
                .setParameter("source", source)
                .setParameter("time", now())
                .setParameter("dataSchema", dataSchema(draft.type()))
                .setParameter("actor", draft.actor())
                .setParameter(
                        "causationId",
                        draft.causationId() == null ? null : draft.causationId().toString())
                .setParameter("traceparent", traceparent())
                .setParameter("sha256", data == null ? null : sha256(data))
                .setParameter("data", data)
                .setParameter("size", data == null ? 0 : data.getBytes(StandardCharsets.UTF_8).length)
                .executeUpdate()
                .replaceWithVoid();
    }

    private String dataSchema(String type) {
        return type == null ? null : schemaBase + "/" + type + ".schema.json";
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not serialisable: " + data.getClass(), e);
        }
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    private static String sha256(String data) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(data.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
