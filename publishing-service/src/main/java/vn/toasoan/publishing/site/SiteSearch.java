package vn.toasoan.publishing.site;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Finds articles on the site. Runs as a role that can read what is published and nothing else, and ranks only the
 * youngest {@value #CANDIDATES} that match, so that no question costs more than that, however large the site is. The role
 * is made by who administers the database, as a service cannot make roles.
 */
@ApplicationScoped
class SiteSearch {

    static final String ROLE = "publishing_site_reader";
    static final int CANDIDATES = 400;

    private static final Logger LOG = Logger.getLogger(SiteSearch.class);

    private static final String MEMBER =
            "select 1 from pg_roles where rolname = '" + ROLE + "' and pg_has_role(current_user, oid, 'member')";

    private static final String FIND = """
            with candidate as (
              select * from site_search
              where folded @@ to_tsquery('simple', $1)
                and ($3::text is null or section_slug = $3)
                and ($4::timestamptz is null or published_at >= $4)
                and ($5::timestamptz is null or published_at < $5)
              order by published_at desc, article_id desc limit 400),
            scored as (
              select *, (case when exact @@ to_tsquery('simple', $2) then 4 else 0 end
                + case when ts_filter(exact, '{a}') @@ to_tsquery('simple', $2) then 2 else 0 end
                + case when ts_filter(folded, '{a}') @@ to_tsquery('simple', $1) then 1 else 0 end)::int8 as score
              from candidate)
            select article_id, score, published_at, path, title, plain, section_name from scored
            where $6::int8 is null or (score, published_at, article_id) < ($6::int8, $7::timestamptz, $8::uuid)
            order by score desc, published_at desc, article_id desc limit $9
            """;
    private static final String NEAREST = """
            select shown from site_word where folded % $1 order by similarity(folded, $1) desc, folded limit 1
            """;
    private static final String KNOWN = "select 1 from site_word where folded = $1";

    /** Where a page of hits begins: the last one of the page before. */
    record After(long score, Instant publishedAt, UUID articleId) {}

    private final Pool pool;
    private volatile boolean asReader;

    SiteSearch(Pool pool) {
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        if (!adoptReader().await().indefinitely()) {
            LOG.warnf("search runs as the service's own role: it is no member of a role %s", ROLE);
        }
    }

    /** From now on questions are asked as the reader, if the database has one that this service may be. */
    Uni<Boolean> adoptReader() {
        return pool.query(MEMBER)
                .execute()
                .map(rows -> rows.size() == 1)
                .call(member -> member
                        ? pool.query("grant select on site_search, site_word to " + ROLE)
                                .execute()
                        : Uni.createFrom().voidItem())
                .invoke(member -> asReader = member);
    }

    /** @param after null for the first page */
    Uni<List<SearchHit>> find(SearchQuery query, After after, int limit) {
        return inReaderTransaction(connection -> find(connection, query, after, limit));
    }

    /** The query with each unknown word replaced by the nearest one that the site has; null when nothing is near. */
    Uni<SearchQuery> nearest(SearchQuery query) {
        return inReaderTransaction(connection -> {
            List<String> words = new ArrayList<>();
            Uni<Void> all = Uni.createFrom().voidItem();
            for (String word : Fold.words(query.text())) {
                all = all.chain(() -> nearest(connection, word))
                        .invoke(words::add)
                        .replaceWithVoid();
            }
            return all.map(done -> words.contains(null) ? null : query.with(String.join(" ", words)));
        });
    }

    private <T> Uni<T> inReaderTransaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(connection -> connection
                .query("set local statement_timeout = '2s'; set local pg_trgm.similarity_threshold = 0.25")
                .execute()
                .chain(() -> asReader
                        ? connection.query("set local role " + ROLE).execute().replaceWithVoid()
                        : Uni.createFrom().voidItem())
                .chain(() -> work.apply(connection)));
    }

    private static Uni<List<SearchHit>> find(SqlConnection connection, SearchQuery query, After after, int limit) {
        Tuple parameters = Tuple.tuple()
                .addString(query.folded())
                .addString(query.exact())
                .addString(query.section())
                .addOffsetDateTime(time(query.from()))
                .addOffsetDateTime(time(query.until()))
                .addLong(after == null ? null : after.score())
                .addOffsetDateTime(after == null ? null : time(after.publishedAt()))
                .addUUID(after == null ? null : after.articleId())
                .addLong(limit + 1L);
        Set<String> words = query.foldedWords();
        return connection.preparedQuery(FIND).execute(parameters).map(rows -> {
            List<SearchHit> hits = new ArrayList<>();
            rows.forEach(row -> hits.add(hit(row, words)));
            return hits;
        });
    }

    private static Uni<String> nearest(SqlConnection connection, String word) {
        String folded = Fold.folded(word);
        return connection
                .preparedQuery(KNOWN)
                .execute(Tuple.of(folded))
                .chain(known -> known.size() > 0 || folded.length() < 3
                        ? Uni.createFrom().item(word)
                        : connection
                                .preparedQuery(NEAREST)
                                .execute(Tuple.of(folded))
                                .map(rows -> rows.size() == 0
                                        ? null
                                        : rows.iterator().next().getString(0)));
    }

    private static SearchHit hit(Row row, Set<String> words) {
        return new SearchHit(
                row.getUUID("article_id"),
                row.getLong("score"),
                row.getOffsetDateTime("published_at").toInstant(),
                row.getString("path"),
                Highlight.whole(row.getString("title"), words),
                Highlight.around(row.getString("plain"), words),
                row.getString("section_name"));
    }

    private static OffsetDateTime time(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
