package vn.toasoan.publishing.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Who is asking, as a verified token says.
 *
 * @param subject the person's id
 * @param roles realm roles
 * @param teams codes of the teams that the person belongs to
 * @param office code of the destination for which an {@code upstream-office} speaks; null for all others
 */
public record Caller(UUID subject, Set<String> roles, Set<String> teams, String office) {

    public Caller {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }
}
