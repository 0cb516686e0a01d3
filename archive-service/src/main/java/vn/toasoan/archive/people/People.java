package vn.toasoan.archive.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The names known now. */
@ApplicationScoped
public class People {

    private static final String LEARN = """
            insert into person (id, display_name, version) values (:id, :name, :version)
            on conflict (id) do update set display_name = excluded.display_name, version = excluded.version
            where person.version < excluded.version
            """;

    Uni<Void> learn(PersonChanged person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LEARN)
                        .setParameter("id", person.personId())
                        .setParameter("name", person.displayName())
                        .setParameter("version", person.version())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** @return without those who are not known */
    public Uni<Map<UUID, String>> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select id, display_name from person where id in (:ids)", Tuple.class)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class))));
    }
}
