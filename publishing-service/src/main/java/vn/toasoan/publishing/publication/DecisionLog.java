package vn.toasoan.publishing.publication;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Who did what to a publication, by what right and why. Written once, in the transaction of its effect. */
@ApplicationScoped
class DecisionLog {

    private static final String WRITE = """
            insert into publication_decision (id, article_id, command, person, acting_role, reason, moment, detail, cause, at)
            values (:id, :article, :command, cast(:person as uuid), cast(:role as text), cast(:reason as text),
              cast(:moment as timestamptz), cast(:detail as text), cast(:cause as uuid), :at)
            """;
    private static final String READ = """
            select command, person, acting_role, reason, moment, detail, at from publication_decision
            where article_id = :article order by id
            """;

    Uni<Void> write(Publication publication, Instruction given, By by, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WRITE)
                        .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                        .setParameter("article", publication.articleId())
                        .setParameter("command", given.command().name())
                        .setParameter("person", text(by.person()))
                        .setParameter("role", actingRole(given.command(), by))
                        .setParameter("reason", given.reason())
                        .setParameter(
                                "moment",
                                given.moment() == null ? null : given.moment().atOffset(ZoneOffset.UTC))
                        .setParameter("detail", detail(given))
                        .setParameter("cause", text(by.event()))
                        .setParameter("at", at.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** In the order in which they were made. */
    Uni<List<DecisionView>> of(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Tuple.class)
                        .setParameter("article", articleId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new DecisionView(
                                Command.valueOf(row.get(0, String.class)),
                                row.get(1, UUID.class),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                moment(row.get(4, OffsetDateTime.class)),
                                row.get(5, String.class),
                                moment(row.get(6, OffsetDateTime.class))))
                        .toList());
    }

    private static String actingRole(Command command, By by) {
        return by.roles() == null
                ? null
                : Lifecycle.rolesFor(command).stream()
                        .filter(by.roles()::contains)
                        .sorted()
                        .findFirst()
                        .orElse(null);
    }

    private static String detail(Instruction given) {
        return given.reasonClass() != null
                ? given.reasonClass().name()
                : given.slug() != null ? given.slug() : text(given.incidentId());
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static Instant moment(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
