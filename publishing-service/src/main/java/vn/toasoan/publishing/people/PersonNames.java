package vn.toasoan.publishing.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Display names by person. Needs an open session. */
@ApplicationScoped
public class PersonNames {

    private static final String LEARN = """
            insert into person_name (person_id, display_name, version) values (:id, :name, :version)
            on conflict (person_id) do update set display_name = excluded.display_name, version = excluded.version
            where person_name.version < excluded.version
            """;

    /** Known names only: who is not known yet is absent from the map. */
    public Uni<Map<UUID, String>> of(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select person_id, display_name from person_name where person_id in (:ids)",
                                Tuple.class)
                        .setParameter("ids", people)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class))));
    }

    /** Answers false for news that is older than what is known. */
    Uni<Boolean> learn(PersonChanged person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LEARN)
                        .setParameter("id", person.personId())
                        .setParameter("name", Normalizer.normalize(person.displayName(), Normalizer.Form.NFC))
                        .setParameter("version", person.version())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }
}
