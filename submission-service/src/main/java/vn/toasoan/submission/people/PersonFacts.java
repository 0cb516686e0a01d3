package vn.toasoan.submission.people;

import java.util.List;

/**
 * What the realm says about a person.
 *
 * @param email may be null
 * @param roles sorted, as teams and leads are, so that equal facts are equal
 * @param deputyId may be null
 */
record PersonFacts(
        String id,
        String displayName,
        String email,
        String locale,
        boolean active,
        List<String> roles,
        List<String> teams,
        List<String> leads,
        String deputyId) {

    PersonFacts {
        roles = roles.stream().sorted().distinct().toList();
        teams = teams.stream().sorted().distinct().toList();
        leads = leads.stream().sorted().distinct().toList();
    }

    /** The same person after they left: no role, no team. */
    PersonFacts gone() {
        return new PersonFacts(id, displayName, email, locale, false, List.of(), List.of(), List.of(), null);
    }
}
