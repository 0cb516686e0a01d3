package vn.toasoan.archive.audit.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.archive.audit.verify.Checkpoint;
import vn.toasoan.archive.audit.verify.MerkleTree;
import vn.toasoan.archive.database.Query;

/** Signed states of the log: one a day, one every thousand entries, and one whenever a person asks. */
@ApplicationScoped
class Checkpoints {

    private static final ZoneId SCHOOL = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int EVERY = 1000;
    private static final String ADD = """
            insert into audit_checkpoint (size, body, created_at) values (:size, :body, :now) on conflict do nothing
            """;

    private final AuditLog log;
    private final SigningKey key;
    private final ObjectMapper json;
    private final Clock clock;
    private final String school;

    Checkpoints(
            AuditLog log,
            SigningKey key,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "toasoan.school") String school) {
        this.log = log;
        this.key = key;
        this.json = json;
        this.clock = clock;
        this.school = school;
    }

    @Scheduled(every = "{toasoan.audit.checkpoint}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @WithTransaction
    Uni<Void> signIfDue() {
        return log.last()
                .chain(last -> latest().chain(latest -> isDue(last.seq(), latest)
                        ? sign().replaceWithVoid()
                        : Uni.createFrom().voidItem()));
    }

    /** Signs the log as it is now. @return the checkpoint; null for an empty log */
    Uni<Checkpoint> sign() {
        return Query.of(AuditLog.LOCK)
                .rows()
                .chain(log::last)
                .chain(last -> last.seq() == 0
                        ? Uni.createFrom().nullItem()
                        : log.hashes(last.seq()).chain(hashes -> add(last, hashes)));
    }

    /** Smallest first. */
    Uni<List<Checkpoint>> all() {
        return Query.of("select body from audit_checkpoint order by size")
                .rows()
                .map(rows -> rows.stream().map(row -> read(row.text("body"))).toList());
    }

    private Uni<Checkpoint> add(AuditLog.Stored last, List<String> hashes) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Checkpoint signed = Checkpoint.sign(
                school,
                last.seq(),
                last.hash(),
                MerkleTree.of(hashes).root(),
                now.toString(),
                key.id(),
                key.privateKey());
        return Query.of(ADD)
                .with("size", last.seq())
                .with("body", write(signed))
                .with("now", now)
                .run()
                .chain(() -> Query.of("select body from audit_checkpoint where size = :size")
                        .with("size", last.seq())
                        .first())
                .map(row -> read(row.text("body")));
    }

    private Uni<Checkpoint> latest() {
        return Query.of("select body from audit_checkpoint order by size desc limit 1")
                .first()
                .map(row -> row == null ? null : read(row.text("body")));
    }

    private boolean isDue(long size, Checkpoint latest) {
        if (size == 0 || latest == null) {
            return size > 0;
        }
        boolean newDay = Instant.parse(latest.at())
                .atZone(SCHOOL)
                .toLocalDate()
                .isBefore(clock.instant().atZone(SCHOOL).toLocalDate());
        return size - latest.size() >= EVERY || (newDay && size > latest.size());
    }

    private String write(Checkpoint checkpoint) {
        try {
            return json.writeValueAsString(checkpoint);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Checkpoint read(String body) {
        try {
            return Checkpoint.read(json.readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored checkpoint is unreadable", e);
        }
    }
}
