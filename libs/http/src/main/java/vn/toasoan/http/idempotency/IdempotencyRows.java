package vn.toasoan.http.idempotency;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import vn.toasoan.http.problem.ProblemException;

/** Table {@code idempotency_key}, in the session of the calling transaction. */
@ApplicationScoped
class IdempotencyRows {

    private static final String CLAIM = """
            insert into idempotency_key (caller, key, fingerprint, created_at)
            values (:caller, :key, :fingerprint, :now)
            on conflict (caller, key) do update
              set fingerprint = excluded.fingerprint, status = null, headers = null, body = null,
                  created_at = excluded.created_at
              where idempotency_key.created_at <= :outlived
            """;
    private static final String STORE = """
            update idempotency_key set status = :status, headers = :headers, body = :body
            where caller = :caller and key = :key
            """;
    private static final String FIND = """
            select fingerprint, status, headers, body from idempotency_key
            where caller = :caller and key = :key
            """;
    private static final String PURGE = "delete from idempotency_key where created_at <= :outlived";

    /** Whether the row is now this transaction's own; waits while another open transaction holds the key. */
    Uni<Boolean> claim(String caller, String key, String fingerprint, Instant now, Instant outlived) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM)
                        .setParameter("caller", caller)
                        .setParameter("key", key)
                        .setParameter("fingerprint", fingerprint)
                        .setParameter("now", utc(now))
                        .setParameter("outlived", utc(outlived))
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    Uni<Void> store(String caller, String key, StoredAnswer answer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STORE)
                        .setParameter("caller", caller)
                        .setParameter("key", key)
                        .setParameter("status", answer.status())
                        .setParameter("headers", answer.headers())
                        .setParameter("body", answer.body())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Fails with 422 {@code IDEMPOTENCY_KEY_REUSED} where the key was used for another request. */
    Uni<StoredAnswer> find(String caller, String key, String fingerprint) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, Tuple.class)
                        .setParameter("caller", caller)
                        .setParameter("key", key)
                        .getSingleResult())
                .map(row -> {
                    if (!fingerprint.equals(row.get("fingerprint", String.class))) {
                        throw ProblemException.of(422, "IDEMPOTENCY_KEY_REUSED");
                    }
                    return new StoredAnswer(
                            row.get("status", Integer.class),
                            row.get("headers", String.class),
                            row.get("body", String.class));
                });
    }

    Uni<Integer> purge(Instant outlived) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PURGE)
                        .setParameter("outlived", utc(outlived))
                        .executeUpdate());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
