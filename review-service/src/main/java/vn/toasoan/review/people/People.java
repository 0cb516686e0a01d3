package vn.toasoan.review.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The read model of people: who holds which role now, and how a person is called. */
@ApplicationScoped
public class People {

    private final Clock clock;

    People(Clock clock) {
        this.clock = clock;
    }

    /** @return whether it matters to whom a step goes */
    public Uni<Boolean> accept(PersonChanged told) {
        return Panache.getSession()
                .chain(session -> session.find(Person.class, told.personId()).chain(known -> {
                    Person person = known == null ? new Person(told.personId()) : known;
                    boolean matters = person.accept(told);
                    return known == null
                            ? session.persist(person).replaceWith(matters)
                            : Uni.createFrom().item(matters);
                }));
    }

    /** Who is at work at this moment, and who would be but isn't. */
    public Uni<Staff> staff() {
        Instant now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createQuery("from Person p order by p.id", Person.class)
                        .getResultList())
                .map(people -> {
                    Map<Boolean, List<Staff.Member>> atWork = people.stream()
                            .collect(Collectors.partitioningBy(
                                    person -> person.activeAt(now),
                                    Collectors.mapping(Person::member, Collectors.toList())));
                    return new Staff(atWork.get(true), atWork.get(false));
                });
    }

    /** Display names of those who are known, whether active or not. */
    public Uni<Map<UUID, String>> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery("from Person p where p.id in ?1", Person.class)
                        .setParameter(1, List.copyOf(ids))
                        .getResultList())
                .map(people -> people.stream()
                        .map(Person::member)
                        .collect(Collectors.toMap(Staff.Member::id, Staff.Member::displayName)));
    }
}
