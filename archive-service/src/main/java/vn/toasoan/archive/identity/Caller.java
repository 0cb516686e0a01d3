package vn.toasoan.archive.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Who is calling, as the access token says. Four eyes are counted by {@code subject}: a person stays one person, whatever
 * roles the token carries.
 *
 * @param subject the person's id in every service
 */
public record Caller(UUID subject, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
