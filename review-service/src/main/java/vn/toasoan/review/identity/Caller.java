package vn.toasoan.review.identity;

import java.util.List;
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

    /** Whether any role of the caller decides anything at all; inspectors, offices above and operators only read. */
    public boolean acts() {
        return hasAny(Roles.ACTING);
    }

    /** Those of the roles by which something is decided, in a stable order. */
    public List<String> actingRoles() {
        return Roles.ACTING.stream().filter(roles::contains).sorted().toList();
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(Set<String> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }
}
