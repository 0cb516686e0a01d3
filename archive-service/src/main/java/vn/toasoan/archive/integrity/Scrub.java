package vn.toasoan.archive.integrity;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import vn.toasoan.archive.database.Query;
import vn.toasoan.archive.store.Fixity;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.outbox.Outbox;

/**
 * Which file is to be checked next, and what was found. The place in the round stands in the files' own rows, so a round
 * goes on where it was when the process was stopped.
 */
@ApplicationScoped
class Scrub {

    /** Longest time between two checks of one file. */
    static final Duration ROUND = Duration.ofDays(30);

    private static final String NEXT = """
            select f.record_id, f.position, f.name, f.sha256, f.stored_sha256, f.fixity, r.article_id
            from record_file f join record r on r.id = f.record_id
            where f.stored_sha256 is not null and r.state <> 'DESTROYED' and (f.checked_at is null or f.checked_at <= :due)
            order by f.checked_at nulls first, f.record_id, f.position limit :limit
            """;
    private static final String FOUND = """
            update record_file f set fixity = :state, fixity_detail = :detail, checked_at = :now
            from record r where r.id = f.record_id and r.state <> 'DESTROYED' and f.record_id = :record and f.position = :position
            """;
    private static final String AGAIN = """
            update record_file set checked_at = null where stored_sha256 is not null and (:all = true or record_id = :record)
            """;

    private final Outbox outbox;
    private final Clock clock;

    Scrub(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A file in hand. @param before what the last check found */
    record Candidate(
            UUID recordId,
            int position,
            String name,
            String sha256,
            String storedSha256,
            Fixity.State before,
            UUID articleId) {}

    /** Data of the event; contract in {@code contracts/events}. */
    record FixityFailed(
            UUID recordId,
            UUID articleId,
            String name,
            String sha256,
            String storedSha256,
            Fixity.State state,
            String detail,
            Instant checkedAt) {}

    @WithTransaction
    Uni<List<Candidate>> next(int limit) {
        return Query.of(NEXT)
                .with("due", clock.instant().minus(ROUND))
                .with("limit", limit)
                .rows()
                .map(rows -> rows.stream()
                        .map(row -> new Candidate(
                                row.id("record_id"),
                                row.integer("position"),
                                row.text("name"),
                                row.text("sha256"),
                                row.text("stored_sha256"),
                                row.constant("fixity", Fixity.State.class),
                                row.id("article_id")))
                        .toList());
    }

    /** Notes the finding; tells of a fault once, when it is new. */
    @WithTransaction
    Uni<Void> found(Candidate file, Fixity fixity) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean news = fixity.state() != Fixity.State.OK && fixity.state() != file.before();
        return Query.of(FOUND)
                .with("record", file.recordId())
                .with("position", file.position())
                .with("state", fixity.state())
                .with("detail", fixity.detail())
                .with("now", now)
                .run()
                .chain(rows -> rows == 1 && news
                        ? outbox.append(event(file, fixity, now))
                        : Uni.createFrom().voidItem());
    }

    /** Has files checked at the next turn. @param recordId null for all */
    Uni<Integer> again(UUID recordId) {
        return Query.of(AGAIN)
                .with("all", recordId == null)
                .with("record", recordId)
                .run();
    }

    private static EventDraft event(Candidate file, Fixity fixity, Instant now) {
        FixityFailed data = new FixityFailed(
                file.recordId(),
                file.articleId(),
                file.name(),
                file.sha256(),
                file.storedSha256(),
                fixity.state(),
                fixity.detail(),
                now);
        return EventDraft.of(
                "archive.record.v1", "FixityFailed", file.articleId().toString(), data);
    }
}
