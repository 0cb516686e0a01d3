package vn.toasoan.submission.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Calls the roll: compares the people of the realm with the people known here. */
final class Roll {

    private Roll() {}

    /**
     * Everybody whose facts differ, in the realm's order; then those who vanished from the realm, once, as inactive.
     *
     * @param realm everybody in the realm now; an empty realm is a realm that could not be read, and changes nobody
     */
    static List<PersonFacts> changes(Collection<PersonFacts> realm, Collection<PersonFacts> known) {
        if (realm.isEmpty()) {
            return List.of();
        }
        Map<String, PersonFacts> knownById =
                known.stream().collect(Collectors.toMap(PersonFacts::id, Function.identity()));
        List<PersonFacts> changes = new ArrayList<>();
        Set<String> present = new HashSet<>();
        for (PersonFacts now : realm) {
            present.add(now.id());
            if (!now.equals(knownById.get(now.id()))) {
                changes.add(now);
            }
        }
        known.stream()
                .filter(person -> !present.contains(person.id()) && person.active())
                .map(PersonFacts::gone)
                .forEach(changes::add);
        return changes;
    }
}
