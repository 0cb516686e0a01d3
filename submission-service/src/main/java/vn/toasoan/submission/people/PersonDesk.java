package vn.toasoan.submission.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.function.LongConsumer;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.submission.history.History;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;

/** Changes what the school says of a person, and tells of it. */
@ApplicationScoped
class PersonDesk {

    private final People people;
    private final History history;
    private final Outbox outbox;

    PersonDesk(People people, History history, Outbox outbox) {
        this.people = people;
        this.history = history;
        this.outbox = outbox;
    }

    Uni<Person> edit(String id, PersonRequest request, Caller caller, LongConsumer precondition) {
        List<String> named = request.deputyId() == null ? List.of() : List.of(request.deputyId());
        return lock(id).invoke(person -> precondition.accept(person.version()))
                .chain(person -> people.activeAmong(named)
                        .invoke(known -> person.say(request.read(id, known.containsAll(named))))
                        .replaceWith(person))
                .call(person -> Panache.getSession()
                        .chain(session -> session.flush())
                        .chain(() -> history.note("person:" + id, person.version(), person.view(false), caller))
                        .chain(() -> outbox.append(EventDraft.of(People.PERSON, "PersonChanged", id, person.changed())
                                .causedByPerson(caller.subject()))));
    }

    private static Uni<Person> lock(String id) {
        return Panache.getSession()
                .chain(session -> session.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound);
    }
}
