package vn.toasoan.publishing.site;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the signed manifest, leaving out what is being written at the moment. */
@ApplicationScoped
class ManifestReader {

    /** @param articleId null for a page of no one article */
    record Entry(
            String path, PageKind kind, String sha256, UUID cause, String signature, String keyId, UUID articleId) {

        /** What the signature is over. */
        String statement() {
            return Manifest.statement(path, kind, sha256, cause);
        }
    }

    private static final String AFTER = """
            select path, kind, sha256, cause, signature, key_id, article_id from page
            where path > $1 and not exists (select 1 from page_due d where d.path = page.path)
            order by path limit $2
            """;
    private static final String ONE = """
            select path, kind, sha256, cause, signature, key_id, article_id from page
            where path = $1 and not exists (select 1 from page_due d where d.path = page.path)
            """;
    private static final String KNOWN = """
            select p from unnest($1::text[]) p
            where not exists (select 1 from page where path = p) and not exists (select 1 from page_due where path = p)
            """;

    private final Pool pool;

    ManifestReader(Pool pool) {
        this.pool = pool;
    }

    /** In the order of paths. */
    Uni<List<Entry>> after(String path, int count) {
        return pool.preparedQuery(AFTER).execute(Tuple.of(path, count)).map(rows -> {
            List<Entry> entries = new ArrayList<>();
            rows.forEach(row -> entries.add(entry(row)));
            return entries;
        });
    }

    /** Null when there is no such page, or it is being written. */
    Uni<Entry> one(String path) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(path))
                .map(rows -> rows.iterator().hasNext() ? entry(rows.iterator().next()) : null);
    }

    /** Those of the paths that neither manifest nor queue knows. */
    Uni<List<String>> unknown(List<String> paths) {
        return pool.preparedQuery(KNOWN)
                .execute(Tuple.of(paths.toArray(String[]::new)))
                .map(rows -> {
                    List<String> unknown = new ArrayList<>();
                    rows.forEach(row -> unknown.add(row.getString(0)));
                    return unknown;
                });
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.getString("path"),
                PageKind.valueOf(row.getString("kind")),
                row.getString("sha256"),
                row.getUUID("cause"),
                row.getString("signature"),
                row.getString("key_id"),
                row.getUUID("article_id"));
    }
}
