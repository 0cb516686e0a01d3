package vn.toasoan.archive.record;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.toasoan.archive.database.Query;

/** Lists of records, newest first, whatever they are narrowed by. */
@ApplicationScoped
class RecordLists {

    private static final String IDS = "select r.id from record r where true";
    private static final String ORDER = " order by r.filed_at desc, r.id desc limit :limit";

    /** @param afterFiledAt and {@code afterId}: the last of the page before; both null at the beginning */
    Uni<List<FiledRecord>> page(RecordFilter filter, Instant afterFiledAt, UUID afterId, int limit) {
        Conditions where = new Conditions()
                .and("r.article_id = :article", "article", filter.articleId())
                .and("r.class_code = :class", "class", filter.classCode())
                .and("r.school_year = :year", "year", filter.schoolYear())
                .and("r.state = :state", "state", filter.state())
                .and("r.team_code = :team", "team", filter.team())
                .and("r.topic_code = :topic", "topic", filter.topic())
                .and("r.expected_due_on < :dueBefore", "dueBefore", filter.dueBefore())
                .and(
                        "string_to_array(r.search_words, ' ') @> string_to_array(cast(:words as text), ' ')",
                        "words",
                        filter.words().isEmpty() ? null : filter.words())
                .and("(r.filed_at, r.id) < (:filedAt, :id)", "filedAt", afterFiledAt);
        Query query = where.on(IDS, ORDER).with("limit", limit);
        return (afterId == null ? query : query.with("id", afterId))
                .rows()
                .map(rows -> rows.stream().map(row -> row.id("id")).toList())
                .chain(ids -> ids.isEmpty() ? Uni.createFrom().item(List.of()) : inOrder(ids));
    }

    private static Uni<List<FiledRecord>> inOrder(List<UUID> ids) {
        return RecordLife.load(ids)
                .map(found -> found.stream()
                        .sorted(Comparator.comparingInt(filed -> ids.indexOf(filed.id)))
                        .toList());
    }

    /** Only what is asked for stands in the statement, so that each has its index. */
    private static final class Conditions {

        private final StringBuilder text = new StringBuilder();
        private final java.util.Map<String, Object> values = new java.util.LinkedHashMap<>();

        Conditions and(String condition, String name, Object value) {
            if (value != null) {
                text.append(" and ").append(condition);
                values.put(name, value);
            }
            return this;
        }

        Query on(String select, String order) {
            Query query = Query.of(select + text + order);
            values.forEach(query::with);
            return query;
        }
    }
}
