package vn.toasoan.publishing.delivery;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import vn.toasoan.publishing.work.Sha256;

/** Freezes what is delivered, as a message of Standard Webhooks: type, moment, and the data of the public event. */
@ApplicationScoped
class Payloads {

    private static final String KEEP = """
            insert into delivery_payload (sha256, body) values (:sha256, :body) on conflict (sha256) do nothing
            """;

    @JsonPropertyOrder({"type", "timestamp", "data"})
    private record Message(String type, Instant timestamp, Object data) {}

    private final ObjectMapper json;

    Payloads(ObjectMapper json) {
        this.json = json;
    }

    Payload of(String type, Object data, Instant at) {
        try {
            String body = json.writeValueAsString(new Message(type, at, data));
            return new Payload(Sha256.hex(body.getBytes(StandardCharsets.UTF_8)), body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not serialisable: " + data.getClass(), e);
        }
    }

    Uni<Void> keep(Payload payload) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("sha256", payload.sha256())
                        .setParameter("body", payload.body())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Bodies by hash. */
    Uni<Map<String, String>> bodies(Collection<String> hashes) {
        return hashes.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(
                                        "select sha256, body from delivery_payload where sha256 in (:hashes)",
                                        Tuple.class)
                                .setParameter("hashes", hashes)
                                .getResultList())
                        .map(rows -> rows.stream()
                                .collect(Collectors.toMap(
                                        row -> row.get(0, String.class), row -> row.get(1, String.class))));
    }
}
