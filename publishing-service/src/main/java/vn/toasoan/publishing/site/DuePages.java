package vn.toasoan.publishing.site;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** The queue of pages to write again. Requests for a path that is due already meet in its row. */
@ApplicationScoped
class DuePages {

    private static final String REQUEST = """
            insert into page_due (path, kind, cause) values (:path, :kind, cast(:cause as uuid))
            on conflict (path) do update set generation = page_due.generation + 1, cause = excluded.cause,
              next_try_at = now(), attempts = 0
            """;
    private static final String ANNOUNCE = """
            insert into page_due (path, kind, cause, next_try_at)
            values (:path, :kind, cast(:cause as uuid), now() + interval '2 minutes')
            on conflict (path) do update set generation = page_due.generation + 1
            """;
    private static final String URGENT = """
            insert into page_due (path, kind, cause, next_try_at)
            values (:path, :kind, cast(:cause as uuid), now() - interval '1 hour')
            on conflict (path) do update set generation = page_due.generation + 1, cause = excluded.cause,
              next_try_at = excluded.next_try_at, attempts = 0
            """;
    private static final String LATER = """
            insert into page_due (path, kind, cause, next_try_at)
            values (:path, :kind, null, now() + make_interval(secs => :seconds))
            on conflict (path) do update set generation = page_due.generation + 1, next_try_at = excluded.next_try_at
            """;
    private static final String OUTDATED = """
            insert into page_due (path, kind) select path, kind from page
            where (theme <> :theme or signature is null) and kind <> 'STYLESHEET'
            on conflict (path) do nothing
            """;
    private static final String UNWRITTEN = """
            insert into page_due (path, kind) select :path, :kind where not exists (select 1 from page where path = :path)
            on conflict (path) do nothing
            """;
    private static final String CLAIM = """
            update page_due set lease_token = $1, lease_until = now() + interval '30 seconds', attempts = attempts + 1
            where path = (select path from page_due
              where next_try_at <= now() and (lease_until is null or lease_until < now())
              order by next_try_at limit 1 for update skip locked)
            returning path, kind, generation, cause, attempts
            """;
    private static final String DONE =
            "delete from page_due where path = :path and lease_token = :token and generation = :generation";
    private static final String AGAIN = """
            update page_due set lease_token = null, lease_until = null where path = :path and lease_token = :token
            """;
    private static final String FAILED = """
            update page_due set lease_token = null, lease_until = null, problem = $3,
              next_try_at = now() + make_interval(secs => least(60, power(2, least(attempts, 6))))
            where path = $1 and lease_token = $2
            """;

    private final Pool pool;

    DuePages(Pool pool) {
        this.pool = pool;
    }

    /** In the caller's transaction. */
    Uni<Void> request(String path, PageKind kind, UUID cause) {
        return insert(REQUEST, path, kind, cause);
    }

    /**
     * In the caller's transaction: the page is about to be written ahead of the database. Whatever becomes of that, it
     * is written from the database once more, soon after a {@link #request}, else in two minutes.
     */
    Uni<Void> announce(String path, PageKind kind, UUID cause) {
        return insert(ANNOUNCE, path, kind, cause);
    }

    /** As {@link #request}, and before everything else that is due: something must not be read any longer. */
    Uni<Void> urge(String path, PageKind kind, UUID cause) {
        return insert(URGENT, path, kind, cause);
    }

    /** In the caller's transaction: the page is written after that time, if nothing else asks for it before. */
    Uni<Void> later(String path, PageKind kind, Duration delay) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LATER)
                        .setParameter("path", path)
                        .setParameter("kind", kind.name())
                        .setParameter("seconds", delay.toMillis() / 1000.0)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> insert(String sql, String path, PageKind kind, UUID cause) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("path", path)
                        .setParameter("kind", kind.name())
                        .setParameter("cause", cause)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * Asks for every page that was written with another theme, or not signed, in the caller's transaction. Stylesheets of
     * earlier themes stay: a page that somebody has open may still ask for one.
     */
    Uni<Integer> requestOutdated(String theme) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OUTDATED)
                        .setParameter("theme", theme)
                        .executeUpdate());
    }

    /** Asks for a page that every site has, unless it was written once, in the caller's transaction. */
    Uni<Void> requestUnwritten(String path, PageKind kind) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UNWRITTEN)
                        .setParameter("path", path)
                        .setParameter("kind", kind.name())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Null when nothing is due. Each claim is a short transaction of its own. */
    Uni<DuePage> claim() {
        UUID token = UUID.randomUUID();
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(token))
                .map(rows -> rows.iterator().hasNext() ? due(rows.iterator().next(), token) : null);
    }

    /**
     * In the transaction that records the new page.
     *
     * @return false when the lease went to somebody else meanwhile, so that the caller's page may be an old one
     */
    Uni<Boolean> done(DuePage page) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DONE)
                        .setParameter("path", page.path())
                        .setParameter("token", page.token())
                        .setParameter("generation", page.generation())
                        .executeUpdate()
                        .chain(deleted -> deleted == 1
                                ? Uni.createFrom().item(true)
                                : session.createNativeQuery(AGAIN)
                                        .setParameter("path", page.path())
                                        .setParameter("token", page.token())
                                        .executeUpdate()
                                        .map(released -> released == 1)));
    }

    Uni<Void> failed(DuePage page, String problem) {
        return pool.preparedQuery(FAILED)
                .execute(Tuple.of(page.path(), page.token(), problem))
                .replaceWithVoid();
    }

    private static DuePage due(Row row, UUID token) {
        return new DuePage(
                row.getString("path"),
                PageKind.valueOf(row.getString("kind")),
                row.getLong("generation"),
                row.getUUID("cause"),
                row.getInteger("attempts"),
                token);
    }
}
