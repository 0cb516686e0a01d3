package vn.toasoan.publishing.site;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Which bytes stand behind each public path, and what made them, signed. Needs an open session. */
@ApplicationScoped
class Manifest {

    record Entry(String path, PageKind kind, String sha256) {}

    private static final String RECORD = """
            insert into page (path, kind, sha256, theme, article_id, edition, cause, rendered_at, signature, key_id)
            values (:path, :kind, :sha256, :theme, cast(:article as uuid), cast(:edition as integer), cast(:cause as uuid), :now,
              :signature, :keyId)
            on conflict (path) do update set kind = excluded.kind, sha256 = excluded.sha256, theme = excluded.theme,
              article_id = coalesce(excluded.article_id, page.article_id), edition = coalesce(excluded.edition, page.edition),
              cause = excluded.cause, signature = excluded.signature, key_id = excluded.key_id,
              rendered_at = excluded.rendered_at
            """;

    private final Clock clock;

    private final ManifestKeys keys;

    Manifest(Clock clock, ManifestKeys keys) {
        this.clock = clock;
        this.keys = keys;
    }

    /** What is signed of a page: which bytes stand behind which path, and which event put them there. */
    static String statement(String path, PageKind kind, String sha256, UUID cause) {
        return path + "\n" + kind + "\n" + sha256 + "\n" + (cause == null ? "" : cause);
    }

    /** A page written again for whatever reason: it stays the page of its article and edition. */
    Uni<Void> keep(RenderedPage page, String theme, UUID cause) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select cause from page where path = :path", UUID.class)
                        .setParameter("path", page.path())
                        .getSingleResultOrNull())
                .chain(before -> record(page, theme, null, cause == null ? before : cause));
    }

    /** @param article null where the page's article, if it has one, stays the same */
    Uni<Void> record(RenderedPage page, String theme, LiveArticle article, UUID cause) {
        ManifestKeys.Signed signed = keys.sign(statement(page.path(), page.kind(), page.sha256(), cause));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECORD)
                        .setParameter("signature", signed.signature())
                        .setParameter("keyId", signed.keyId())
                        .setParameter("path", page.path())
                        .setParameter("kind", page.kind().name())
                        .setParameter("sha256", page.sha256())
                        .setParameter("theme", theme)
                        .setParameter("article", article == null ? null : article.articleId())
                        .setParameter("edition", article == null ? null : article.edition())
                        .setParameter("cause", cause)
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> forget(String path) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from page where path = :path")
                        .setParameter("path", path)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Boolean> needs(String sha256) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from page where sha256 = :sha256", Long.class)
                        .setParameter("sha256", sha256)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    /** Entries in the order of their paths, after the given one. */
    Uni<List<Entry>> after(String path, int count) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select path, kind, sha256 from page where path > :path order by path limit :count",
                                Tuple.class)
                        .setParameter("path", path)
                        .setParameter("count", count)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Entry(
                                row.get(0, String.class),
                                PageKind.valueOf(row.get(1, String.class)),
                                row.get(2, String.class)))
                        .toList());
    }
}
