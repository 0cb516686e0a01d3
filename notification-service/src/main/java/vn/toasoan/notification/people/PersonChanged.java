package vn.toasoan.notification.people;

import java.time.LocalDate;
import java.util.List;

/** The fields that this service reads of submission's event of the same name. */
record PersonChanged(
        String personId,
        String displayName,
        String email,
        String locale,
        boolean active,
        List<String> roles,
        List<String> teams,
        List<String> leads,
        String deputyId,
        LocalDate validFrom,
        LocalDate validTo,
        long version) {

    PersonChanged {
        roles = roles == null ? List.of() : List.copyOf(roles);
        teams = teams == null ? List.of() : List.copyOf(teams);
        leads = leads == null ? List.of() : List.copyOf(leads);
        locale = "en".equals(locale) ? "en" : "vi";
    }
}
