package vn.toasoan.submission.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.outbox.Outbox;

/** The people known here. */
@ApplicationScoped
public class People {

    static final String PERSON = "submission.person.v1";
    /** Any fixed number: of two replicas that call the roll at once, one waits for the other. */
    private static final long ROLL_LOCK = 0x70656F706C65L;

    private final Outbox outbox;

    People(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Those of the ids that are active people of the school. */
    public Uni<Set<String>> activeAmong(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select p.id from Person p where p.id in :ids and p.active", String.class)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(Set::copyOf);
    }

    /** Display names by id, also of those who left; ids that nobody knows are absent. */
    public Uni<Map<String, String>> names(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("from Person p where p.id in :ids", Person.class)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(found -> found.stream().collect(Collectors.toMap(Person::id, Person::displayName)));
    }

    /** The one active person with this e-mail address; null where there is none, or more than one. */
    public Uni<Person> withAddress(String address) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from Person p where lower(p.email) = lower(:address) and p.active", Person.class)
                        .setParameter("address", address)
                        .setMaxResults(2)
                        .getResultList())
                .map(found -> found.size() == 1 ? found.getFirst() : null);
    }

    /** Null where nobody has the id, or whoever has it left. */
    public Uni<Person> active(String id) {
        return Panache.getSession()
                .chain(session -> session.find(Person.class, id))
                .map(person -> person != null && person.active() ? person : null);
    }

    /**
     * One page, by name, of those who match.
     *
     * @param team null for any
     * @param role null for any
     * @param active null for any
     * @param afterName name of the last person of the page before, null for the first page
     */
    Uni<List<Person>> list(String team, String role, Boolean active, String afterName, String afterId, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select * from person
                                where (cast(:team as text) is null or :team = any(teams))
                                  and (cast(:role as text) is null or :role = any(roles))
                                  and (cast(:active as boolean) is null or active = :active)
                                  and (cast(:name as text) is null or (display_name, id) > (:name, :id))
                                order by display_name, id limit :limit""", Person.class)
                        .setParameter("team", team)
                        .setParameter("role", role)
                        .setParameter("active", active)
                        .setParameter("name", afterName)
                        .setParameter("id", afterId)
                        .setParameter("limit", limit)
                        .getResultList());
    }

    /** Takes over what the realm says and tells it; returns how many people changed. Needs a transaction. */
    Uni<Integer> update(List<PersonFacts> realm) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select pg_advisory_xact_lock(:lock) is null", Boolean.class)
                        .setParameter("lock", ROLL_LOCK)
                        .getSingleResult()
                        .chain(locked -> session.createSelectionQuery("from Person", Person.class)
                                .getResultList())
                        .chain(known -> apply(session, realm, known)));
    }

    private Uni<Integer> apply(Mutiny.Session session, List<PersonFacts> realm, List<Person> known) {
        Map<String, Person> byId =
                known.stream().collect(Collectors.toMap(Person::id, p -> p, (a, b) -> a, HashMap::new));
        List<PersonFacts> changes =
                Roll.changes(realm, known.stream().map(Person::facts).toList());
        List<Person> fresh = changes.stream()
                .filter(facts -> !byId.containsKey(facts.id()))
                .map(Person::of)
                .toList();
        changes.stream()
                .filter(facts -> byId.containsKey(facts.id()))
                .forEach(facts -> byId.get(facts.id()).take(facts));
        fresh.forEach(person -> byId.put(person.id(), person));
        List<EventDraft> events = changes.stream()
                .map(facts -> byId.get(facts.id()))
                .map(person -> EventDraft.of(PERSON, "PersonChanged", person.id(), person.changed()))
                .toList();
        return session.persistAll(fresh.toArray())
                .chain(() -> outbox.append(events))
                .replaceWith(changes.size());
    }
}
