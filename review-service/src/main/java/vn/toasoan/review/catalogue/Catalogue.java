package vn.toasoan.review.catalogue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The read model of teams and topics. */
@ApplicationScoped
public class Catalogue {

    public Uni<Void> accept(TeamChanged told) {
        return Panache.getSession()
                .chain(session -> session.find(Team.class, told.code()).chain(known -> {
                    Team team = known == null ? new Team(told.code()) : known;
                    team.accept(told);
                    return known == null
                            ? session.persist(team)
                            : Uni.createFrom().voidItem();
                }));
    }

    /** @return whether the topic was unknown until now */
    public Uni<Boolean> accept(TopicChanged told) {
        return Panache.getSession()
                .chain(session -> session.find(Topic.class, told.code()).chain(known -> {
                    Topic topic = known == null ? new Topic(told.code()) : known;
                    topic.accept(told);
                    return known == null
                            ? session.persist(topic).replaceWith(true)
                            : Uni.createFrom().item(false);
                }));
    }

    /** Every topic, in the order of the plan. */
    public Uni<List<Topic>> topics() {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Topic t order by t.number, t.code", Topic.class)
                        .getResultList());
    }

    /** Null where the topic isn't known yet. */
    public Uni<String> topicName(String code) {
        return Panache.getSession()
                .chain(session -> session.find(Topic.class, code))
                .map(topic -> topic == null ? null : topic.name());
    }

    /** Whether articles can be of this topic now. */
    public Uni<Boolean> isActive(String code) {
        return Panache.getSession()
                .chain(session -> session.find(Topic.class, code))
                .map(topic -> topic != null && topic.active());
    }

    /** Of every team that is known, by its code. */
    public Uni<Map<String, String>> teamNames() {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Team t", Team.class).getResultList())
                .map(teams -> teams.stream().collect(Collectors.toMap(Team::code, Team::name)));
    }

    /**
     * What topic and team of an article are called.
     *
     * @param topic null where it isn't known yet
     * @param team null where it isn't known yet
     */
    public record Names(String topic, String team) {}

    public Uni<Names> names(String topic, String team) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select (select t.name from Topic t where t.code = ?1),
                                  (select m.name from Team m where m.code = ?2)\
                                """, Object[].class)
                        .setParameter(1, topic)
                        .setParameter(2, team)
                        .getSingleResult())
                .map(row -> new Names((String) row[0], (String) row[1]));
    }
}
