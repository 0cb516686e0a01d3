package vn.toasoan.notification.notice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.toasoan.notification.people.AssignmentKind;
import vn.toasoan.notification.people.People;
import vn.toasoan.notification.people.Person;

/** Works out who a notice is for, from what holds at this moment. */
@ApplicationScoped
class Recipients {

    /**
     * @param people whom to tell
     * @param complete false when the notice names somebody, or asks for a role, that nobody has told us of yet
     */
    record Found(List<Person> people, boolean complete) {}

    private final People people;

    Recipients(People people) {
        this.people = people;
    }

    Uni<Found> of(Notice notice, Facts facts, ArticleSeen article) {
        return switch (notice.rule().receiver()) {
            case AUTHORS -> named(authors(facts));
            case TEAM_LEADS -> assigned(AssignmentKind.LEAD, facts.team(), Set.of());
            case STEP_HOLDERS ->
                facts.assignedTo() == null || facts.assignedTo().isEmpty()
                        ? assigned(AssignmentKind.ROLE, facts.role(), article.authors())
                        : named(new LinkedHashSet<>(facts.assignedTo()));
        };
    }

    private static Set<String> authors(Facts facts) {
        Set<String> ids = new LinkedHashSet<>(facts.authors());
        ids.add(facts.submittedBy());
        return ids;
    }

    private Uni<Found> named(Set<String> ids) {
        return people.known(ids)
                .map(known -> new Found(known.stream().filter(Person::active).toList(), known.size() == ids.size()));
    }

    private Uni<Found> assigned(AssignmentKind kind, String code, Set<String> except) {
        return people.assigned(kind, code).map(holders -> {
            List<Person> others = new ArrayList<>(holders);
            others.removeIf(person -> except.contains(person.id()));
            return new Found(others, !holders.isEmpty());
        });
    }
}
