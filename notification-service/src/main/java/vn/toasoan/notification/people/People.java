package vn.toasoan.notification.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The read model of people. Every look-up is of this moment, so that whoever left yesterday gets nothing today. */
@ApplicationScoped
public class People {

    private static final String STORE = """
            insert into person (id, display_name, email, locale, active, deputy_id, valid_from, valid_to, version)
            values (:id, :name, :email, :locale, :active, :deputy, cast(cast(:from as text) as date),
              cast(cast(:to as text) as date), :version)
            on conflict (id) do update set display_name = excluded.display_name, email = excluded.email,
              locale = excluded.locale, active = excluded.active, deputy_id = excluded.deputy_id,
              valid_from = excluded.valid_from, valid_to = excluded.valid_to, version = excluded.version
            where person.version < excluded.version
            """;

    private static final ZoneId SCHOOL = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock clock;

    People(Clock clock) {
        this.clock = clock;
    }

    /** People among these ids that are known, active or not. */
    public Uni<List<Person>> known(Collection<String> ids) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Person where id in :ids", Person.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** Active people to whom the code is assigned now. */
    public Uni<List<Person>> assigned(AssignmentKind kind, String code) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select p from Person p where p.active and (p.validTo is null or p.validTo >= :today) and exists (
                                  select 1 from Assignment a where a.personId = p.id and a.kind = :kind and a.code = :code)
                                order by p.id
                                """, Person.class)
                        .setParameter("kind", kind)
                        .setParameter("code", code)
                        .setParameter("today", LocalDate.now(clock.withZone(SCHOOL)))
                        .getResultList());
    }

    Uni<Void> store(PersonChanged person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STORE)
                        .setParameter("id", person.personId())
                        .setParameter("name", person.displayName())
                        .setParameter("email", person.email())
                        .setParameter("locale", person.locale())
                        .setParameter("active", person.active())
                        .setParameter("deputy", person.deputyId())
                        .setParameter("from", text(person.validFrom()))
                        .setParameter("to", text(person.validTo()))
                        .setParameter("version", person.version())
                        .executeUpdate()
                        .chain(rows -> rows == 1
                                ? replaceAssignments(session, person)
                                : Uni.createFrom().voidItem()));
    }

    private static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static Uni<Void> replaceAssignments(Mutiny.Session session, PersonChanged person) {
        Uni<Void> all = session.createNativeQuery("delete from assignment where person_id = :id")
                .setParameter("id", person.personId())
                .executeUpdate()
                .replaceWithVoid();
        all = assign(session, all, person.personId(), AssignmentKind.ROLE, person.roles());
        all = assign(session, all, person.personId(), AssignmentKind.TEAM, person.teams());
        return assign(session, all, person.personId(), AssignmentKind.LEAD, person.leads());
    }

    private static Uni<Void> assign(
            Mutiny.Session session, Uni<Void> before, String personId, AssignmentKind kind, List<String> codes) {
        Uni<Void> all = before;
        for (String code : codes.stream().distinct().toList()) {
            all = all.chain(() -> session.createNativeQuery(
                            "insert into assignment (person_id, kind, code) values (:id, :kind, :code)")
                    .setParameter("id", personId)
                    .setParameter("kind", kind.name())
                    .setParameter("code", code)
                    .executeUpdate()
                    .replaceWithVoid());
        }
        return all;
    }
}
