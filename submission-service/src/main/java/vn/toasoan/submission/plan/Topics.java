package vn.toasoan.submission.plan;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The topics of the plan. */
@ApplicationScoped
public class Topics {

    /**
     * What a topic makes an article count for.
     *
     * @param planTasks that an article on the topic covers
     */
    public record Counting(boolean peopleAndActivities, List<String> planTasks) {

        private static final Counting NOTHING = new Counting(false, List.of());
    }

    /** A topic that is unknown here counts for nothing. */
    public Uni<Counting> counting(String code) {
        return Panache.getSession()
                .chain(session -> session.find(Topic.class, code))
                .map(topic -> topic == null ? Counting.NOTHING : topic.counting());
    }

    /** In the plan's order. */
    public Uni<List<Topic>> all() {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("""
                                from Topic t join fetch t.section left join fetch t.approvals order by t.number""", Topic.class).getResultList());
    }

    /** Those of the codes that there are, closed ones too. */
    public Uni<List<Topic>> named(Collection<String> codes) {
        return Panache.getSession()
                .chain(session -> session.find(Topic.class, codes.toArray()))
                .map(found -> found.stream().filter(Objects::nonNull).toList());
    }
}
