package vn.toasoan.review.orphan;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Looks for orphans, and remembers those that were found. */
@ApplicationScoped
class Orphans {

    private static final UUID NO_CASE = new UUID(0, 0);

    private static final String LOOK = """
        select 'MOVED_ON', c.article_id, c.id, c.revision
        from review_case c join reviewed_article a on a.article_id = c.article_id
        where c.state = 'OPEN' and (a.applied_revision > c.revision or a.withdrawn_at is not null)
        union all
        select 'NOTHING_READY', c.article_id, c.id, c.revision
        from review_case c join reviewed_article a on a.article_id = c.article_id
        where c.state = 'OPEN' and a.applied_revision <= c.revision and a.withdrawn_at is null
          and not exists (select 1 from review_step s where s.case_id = c.id and s.state = 'READY')
        union all
        select 'HAND_IN_WITHOUT_CASE', a.article_id, null, a.applied_revision
        from reviewed_article a
        where a.applied_revision > 0 and not exists (
          select 1 from review_case c where c.article_id = a.article_id and c.revision = a.applied_revision)
        limit 1000\
        """;

    /** @param caseId null where there is no case */
    record Orphan(OrphanKind kind, UUID articleId, UUID caseId, int revision) {}

    /** @param healed whether the check itself put it right */
    record Finding(Orphan orphan, UUID id, boolean healed, Instant foundAt, Instant lastSeen) {}

    Uni<List<Orphan>> look() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(LOOK, Object[].class).getResultList())
                .map(rows -> rows.stream().map(row -> orphan(row)).toList());
    }

    Uni<Void> remember(Orphan orphan, boolean healed, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                    insert into orphan_finding
                      (id, kind, article_id, case_id, revision, healed, found_at, last_seen)
                    values (:id, :kind, :article, nullif(:case, cast('00000000-0000-0000-0000-000000000000' as uuid)), :revision, :healed, :now, :now)
                    on conflict (kind, article_id, revision)
                    do update set last_seen = excluded.last_seen, healed = excluded.healed\
                    """)
                        .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                        .setParameter("kind", orphan.kind().name())
                        .setParameter("article", orphan.articleId())
                        .setParameter("case", Objects.requireNonNullElse(orphan.caseId(), NO_CASE))
                        .setParameter("revision", orphan.revision())
                        .setParameter("healed", healed)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The latest first. */
    Uni<List<Finding>> findings(Instant before, UUID beforeId, int rows) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select kind, article_id, case_id, revision, id, healed, found_at, last_seen
                                from orphan_finding where (found_at, id) < (:before, :beforeId)
                                order by found_at desc, id desc\
                                """, Object[].class)
                        .setParameter("before", before)
                        .setParameter("beforeId", beforeId)
                        .setMaxResults(rows)
                        .getResultList())
                .map(found -> found.stream()
                        .map(row -> new Finding(
                                orphan(row), (UUID) row[4], (Boolean) row[5], moment(row[6]), moment(row[7])))
                        .toList());
    }

    private static Orphan orphan(Object[] row) {
        return new Orphan(OrphanKind.valueOf((String) row[0]), (UUID) row[1], (UUID) row[2], (Integer) row[3]);
    }

    private static Instant moment(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
