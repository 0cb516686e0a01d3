package vn.toasoan.publishing.catalogue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;

/** Teams and topics by code, as far as they are known. Needs an open session. */
@ApplicationScoped
public class Catalogue {

    private static final String LEARN_TEAM = """
            insert into team (code, name, version) values (:code, :name, :version)
            on conflict (code) do update set name = excluded.name, version = excluded.version
            where team.version < excluded.version
            """;
    private static final String LEARN_TOPIC = """
            insert into topic (code, number, name, section_slug, section_name, active, version)
            values (:code, :number, :name, :slug, :section, :active, :version)
            on conflict (code) do update set number = excluded.number, name = excluded.name, active = excluded.active,
              section_slug = excluded.section_slug, section_name = excluded.section_name, version = excluded.version
            where topic.version < excluded.version
            """;
    private static final String SECTIONS = """
            select section_slug, (array_agg(section_name order by version desc, code))[1] from topic
            where active group by section_slug order by min(number), section_slug
            """;

    /** Null as long as the team is not known. */
    public Uni<String> teamName(String code) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select name from team where code = :code", String.class)
                        .setParameter("code", code)
                        .getSingleResultOrNull());
    }

    /** Null as long as the topic is not known. A topic that was retired keeps its section: its articles stay there. */
    public Uni<Section> sectionOf(String topic) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select section_slug, section_name from topic where code = :code", Tuple.class)
                        .setParameter("code", topic)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : section(row));
    }

    /** Sections of active topics in the plan's order. */
    public Uni<List<Section>> sections() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(SECTIONS, Tuple.class).getResultList())
                .map(rows -> rows.stream().map(Catalogue::section).toList());
    }

    Uni<Boolean> learn(TeamChanged team) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LEARN_TEAM)
                        .setParameter("code", team.code())
                        .setParameter("name", team.name())
                        .setParameter("version", team.version())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    Uni<Boolean> learn(TopicChanged topic) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LEARN_TOPIC)
                        .setParameter("code", topic.code())
                        .setParameter("number", topic.number())
                        .setParameter("name", topic.name())
                        .setParameter("slug", topic.section().slug())
                        .setParameter("section", topic.section().name())
                        .setParameter("active", topic.active())
                        .setParameter("version", topic.version())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    private static Section section(Tuple row) {
        return new Section(row.get(0, String.class), row.get(1, String.class));
    }
}
