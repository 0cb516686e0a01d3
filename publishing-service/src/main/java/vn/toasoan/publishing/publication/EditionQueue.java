package vn.toasoan.publishing.publication;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** The work to be done, one row per waiting edition, shared by all replicas by leases on the database's clock. */
@ApplicationScoped
class EditionQueue {

    private static final String ENQUEUE = """
            insert into edition_work (article_id, edition, next_try_at)
            values (:id, :edition, coalesce(cast(:at as timestamptz), now()))
            on conflict (article_id) do update set edition = excluded.edition, attempts = 0,
              next_try_at = excluded.next_try_at, lease_token = null, lease_until = null
            """;
    private static final String CLAIM = """
            update edition_work set lease_token = $1, lease_until = now() + interval '60 seconds', attempts = attempts + 1
            where article_id = (select article_id from edition_work
              where next_try_at <= now() and (lease_until is null or lease_until < now())
              order by next_try_at limit 1 for update skip locked)
            returning article_id, edition, attempts
            """;
    private static final String RENEW = """
            update edition_work set lease_until = now() + interval '60 seconds' where article_id = $1 and lease_token = $2
            """;
    private static final String HOLD =
            "select article_id from edition_work where article_id = :id and lease_token = :token for update";
    private static final String ALONE = "select article_id from edition_work where article_id = :id for update";
    private static final String PARK = """
            update edition_work set next_try_at = 'infinity', lease_token = null, lease_until = null where article_id = :id
            """;
    private static final String DROP = "delete from edition_work where article_id = :id";
    private static final String POSTPONE = """
            update edition_work set lease_token = null, lease_until = null, attempts = attempts - :forgiven,
              next_try_at = now() + make_interval(secs => :seconds)
            where article_id = :id and lease_token = :token
            """;
    private static final String FINISH = "delete from edition_work where article_id = :id and lease_token = :token";

    private final Pool pool;

    EditionQueue(Pool pool) {
        this.pool = pool;
    }

    /**
     * In the caller's transaction. Takes the right to commit from whoever works on an older text of the article. The work
     * of a publication that is held, or rests, rests too; an edition that takes pictures away waits for nothing.
     */
    Uni<Void> enqueue(Publication publication, Edition edition) {
        Instant notBefore =
                edition.hasPrecedence() ? null : publication.timetable().notBefore();
        return enqueue(edition, notBefore)
                .chain(() -> publication.keepsBack(edition)
                        ? park(publication.articleId())
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Void> enqueue(Edition edition, Instant notBefore) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ENQUEUE)
                        .setParameter("id", edition.articleId())
                        .setParameter("edition", edition.number())
                        .setParameter("at", notBefore == null ? null : notBefore.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * In the caller's transaction, and first of all in it: nobody works on the article's queue row meanwhile. Worker and
     * desk thereby lock in the same order.
     */
    Uni<Void> alone(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ALONE, UUID.class)
                        .setParameter("id", articleId)
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    /** In the caller's transaction: the work rests until it is queued again, also for who has it in hand. */
    Uni<Void> park(UUID articleId) {
        return forArticle(PARK, articleId);
    }

    /** In the caller's transaction: there is nothing to be done any more, also for who has it in hand. */
    Uni<Void> drop(UUID articleId) {
        return forArticle(DROP, articleId);
    }

    private static Uni<Void> forArticle(String sql, UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("id", articleId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Null when nothing is to be done now. Each claim is a short transaction of its own. */
    Uni<EditionWork> claim() {
        UUID token = UUID.randomUUID();
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(token))
                .map(rows -> rows.iterator().hasNext() ? work(rows.iterator().next(), token) : null);
    }

    /** Prolongs the lease; fails with {@link Overtaken} when it is lost. */
    Uni<Void> renew(EditionWork work) {
        return pool.preparedQuery(RENEW)
                .execute(Tuple.of(work.articleId(), work.token()))
                .map(rows -> Overtaken.unless(rows.rowCount() == 1));
    }

    /** In the caller's transaction: nobody takes the work before it ends. Fails with {@link Overtaken}. */
    Uni<Void> hold(EditionWork work) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLD, UUID.class)
                        .setParameter("id", work.articleId())
                        .setParameter("token", work.token())
                        .getSingleResultOrNull())
                .map(found -> Overtaken.unless(found != null));
    }

    /**
     * In the caller's transaction: lets go until later. Fails with {@link Overtaken} when the lease is lost.
     *
     * @param counted whether this try counts as a failed one
     */
    Uni<Void> postpone(EditionWork work, Duration delay, boolean counted) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(POSTPONE)
                        .setParameter("id", work.articleId())
                        .setParameter("token", work.token())
                        .setParameter("forgiven", counted ? 0 : 1)
                        .setParameter("seconds", delay.toMillis() / 1000.0)
                        .executeUpdate())
                .map(rows -> Overtaken.unless(rows == 1));
    }

    /** In the transaction that publishes. Fails with {@link Overtaken} when the lease is lost. */
    Uni<Void> finish(EditionWork work) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FINISH)
                        .setParameter("id", work.articleId())
                        .setParameter("token", work.token())
                        .executeUpdate())
                .map(rows -> Overtaken.unless(rows == 1));
    }

    private static EditionWork work(Row row, UUID token) {
        return new EditionWork(row.getUUID("article_id"), row.getInteger("edition"), row.getInteger("attempts"), token);
    }
}
