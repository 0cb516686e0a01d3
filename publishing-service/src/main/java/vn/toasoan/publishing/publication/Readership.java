package vn.toasoan.publishing.publication;

import java.util.Set;
import java.util.UUID;

/**
 * Who may see a publication's inner state: the editorial side sees every one, others those of their teams and those that
 * they wrote or handed in. For all others it does not exist.
 *
 * @param everything whether the caller edits, runs communications, or heads the school
 * @param teams codes of the caller's teams
 * @param person the caller
 */
record Readership(boolean everything, Set<String> teams, UUID person) {

    private static final Set<String> EDITORIAL = Set.of("editor", "comms-officer", "principal");

    static Readership of(UUID person, Set<String> roles, Set<String> teams) {
        return new Readership(roles.stream().anyMatch(EDITORIAL::contains), teams, person);
    }

    boolean mayRead(Publication publication) {
        return everything
                || teams.contains(publication.text().team())
                || publication.text().people().contains(person);
    }
}
