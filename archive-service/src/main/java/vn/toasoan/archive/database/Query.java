package vn.toasoan.archive.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One native statement with its parameters. Runs in the session of the caller, so after whatever the caller did before. */
public final class Query {

    private final String sql;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private Query(String sql) {
        this.sql = sql;
    }

    public static Query of(String sql) {
        return new Query(sql);
    }

    /** @param value may be null; an enum is bound by its name, a moment as a time stamp with zone */
    public Query with(String name, Object value) {
        parameters.put(
                name,
                switch (value) {
                    case Instant moment -> moment.atOffset(ZoneOffset.UTC);
                    case Enum<?> constant -> constant.name();
                    case null -> null;
                    default -> value;
                });
        return this;
    }

    /** @return number of rows changed */
    public Uni<Integer> run() {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql);
            parameters.forEach(query::setParameter);
            return query.executeUpdate();
        });
    }

    public Uni<List<Row>> rows() {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql, Tuple.class);
                    parameters.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(found -> found.stream().map(Row::new).toList());
    }

    /** @return the first row; null when there is none */
    public Uni<Row> first() {
        return rows().map(found -> found.isEmpty() ? null : found.getFirst());
    }
}
