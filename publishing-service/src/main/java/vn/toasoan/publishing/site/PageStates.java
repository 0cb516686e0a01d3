package vn.toasoan.publishing.site;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads manifest and queue side by side. Needs an open session. */
@ApplicationScoped
class PageStates {

    private static final String STATES = """
            select path, page.rendered_at, page_due.path is not null, page_due.problem
            from page full join page_due using (path) where path in (:paths)
            """;

    /** One state for each path, in the given order. */
    Uni<List<PageState>> of(List<String> paths) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STATES, Tuple.class)
                        .setParameter("paths", paths)
                        .getResultList())
                .map(rows -> {
                    var byPath = rows.stream()
                            .map(row -> new PageState(
                                    row.get(0, String.class),
                                    moment(row.get(1, OffsetDateTime.class)),
                                    row.get(2, Boolean.class),
                                    row.get(3, String.class)))
                            .collect(Collectors.toMap(PageState::path, Function.identity()));
                    return paths.stream()
                            .map(path -> byPath.getOrDefault(path, new PageState(path, null, false, null)))
                            .toList();
                });
    }

    private static Instant moment(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
