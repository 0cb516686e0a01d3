package vn.toasoan.archive.catalogue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The names known now. */
@ApplicationScoped
public class Catalogue {

    private static final String LEARN = """
            insert into topic (code, name, version) values (:code, :name, :version)
            on conflict (code) do update set name = excluded.name, version = excluded.version
            where topic.version < excluded.version
            """;

    Uni<Void> learn(TopicChanged topic) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LEARN)
                        .setParameter("code", topic.code())
                        .setParameter("name", topic.name())
                        .setParameter("version", topic.version())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** @return null for a topic that is not known */
    public Uni<String> topicName(String code) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select name from topic where code = :code", String.class)
                        .setParameter("code", code)
                        .getSingleResultOrNull());
    }
}
