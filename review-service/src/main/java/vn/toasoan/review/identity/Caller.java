package vn.toasoan.review.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Who is calling, as the access token says. Rights come from here and never from an event (design page 3).
 *
 * @param subject the person's id in every service
 * @param roles realm roles
 */
public record Caller(UUID subject, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(Set<String> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }
}
