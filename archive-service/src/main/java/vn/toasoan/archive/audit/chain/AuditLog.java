package vn.toasoan.archive.audit.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.toasoan.archive.audit.verify.EntryHash;
import vn.toasoan.archive.audit.verify.Hash;
import vn.toasoan.archive.database.Query;
import vn.toasoan.archive.database.Row;
import vn.toasoan.inbox.ReceivedEvent;

/** The chain in the database. Entries are only ever added, one at a time, each to the end. */
@ApplicationScoped
class AuditLog {

    static final String LOCK = "select 1 as held from pg_advisory_xact_lock(hashtextextended('audit-log', 0))";

    private static final String LAST = "select seq, hash from audit_entry order by seq desc limit 1";
    private static final String KNOWN = "select seq from audit_entry where source = :source and event_id = :id";
    private static final String ADD = """
            insert into audit_entry (seq, event_id, source, entry, hash, recorded_at)
            values (:seq, :id, :source, :entry, :hash, :now)
            """;
    private static final String SALT = "insert into audit_salt (seq, salt) values (:seq, :salt)";
    private static final String AFTER =
            "select seq, hash, entry from audit_entry where seq > :after and seq <= :last order by seq limit :limit";
    private static final int SALT_BYTES = 16;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AuditLog(Clock clock) {
        this.clock = clock;
    }

    /** One stored entry. */
    record Stored(long seq, String hash, String entry) {}

    /** Adds an event at the end, once: the same event again changes nothing. Runs in the caller's transaction. */
    Uni<Void> add(ReceivedEvent event, JsonNode data) {
        return Query.of(LOCK)
                .rows()
                .chain(() -> Query.of(KNOWN)
                        .with("source", event.source())
                        .with("id", event.id())
                        .first())
                .chain(known ->
                        known != null ? Uni.createFrom().voidItem() : last().chain(last -> append(last, event, data)));
    }

    /** @return the last entry's number and hash; number 0 and the genesis hash for an empty log */
    Uni<Stored> last() {
        return Query.of(LAST)
                .first()
                .map(row -> row == null
                        ? new Stored(0, Hash.GENESIS, null)
                        : new Stored(row.number("seq"), row.text("hash"), null));
    }

    Uni<List<Stored>> after(long seq, long last, int limit) {
        return Query.of(AFTER)
                .with("after", seq)
                .with("last", last)
                .with("limit", limit)
                .rows()
                .map(rows -> rows.stream().map(AuditLog::stored).toList());
    }

    /** Hashes of the first entries, for trees. */
    Uni<List<String>> hashes(long size) {
        return Query.of("select hash from audit_entry where seq <= :size order by seq")
                .with("size", size)
                .rows()
                .map(rows -> rows.stream().map(row -> row.text("hash")).toList());
    }

    private Uni<Void> append(Stored last, ReceivedEvent event, JsonNode data) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long seq = last.seq() + 1;
        String entry = EntryHash.canonical(entry(seq, now, event, data, salt).toString());
        return Query.of(ADD)
                .with("seq", seq)
                .with("id", event.id())
                .with("source", event.source())
                .with("entry", entry)
                .with("hash", EntryHash.of(last.hash(), entry))
                .with("now", now)
                .run()
                .chain(() -> Query.of(SALT)
                        .with("seq", seq)
                        .with("salt", java.util.HexFormat.of().formatHex(salt))
                        .run())
                .replaceWithVoid();
    }

    private static ObjectNode entry(long seq, Instant now, ReceivedEvent event, JsonNode data, byte[] salt) {
        SafeFacts safe = new SafeFacts(salt);
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode entry = json.objectNode()
                .put("seq", seq)
                .put("recordedAt", now.toString())
                .put("eventId", event.id().toString())
                .put("source", event.source())
                .put("type", event.type());
        entry.set("key", safe.of(json.textNode(String.valueOf(event.key()))));
        if (event.time() != null) {
            entry.put("time", event.time().toString());
        }
        if (event.actor() != null) {
            entry.set("actor", safe.of(json.textNode(event.actor())));
        }
        entry.put(
                "dataSha256",
                Hash.hex(Hash.sha256(EntryHash.canonical(data.toString()).getBytes(StandardCharsets.UTF_8))));
        entry.set("data", safe.of(data));
        return entry;
    }

    private static Stored stored(Row row) {
        return new Stored(row.number("seq"), row.text("hash"), row.text("entry"));
    }
}
