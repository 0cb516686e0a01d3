package vn.toasoan.review.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.review.people.Staff;

/**
 * To whom a step goes. Source of the rule: design page 2, "Conflict": who wrote never approves; if that leaves nobody,
 * the sole holder's named deputy does, else the principal, and the record says why.
 *
 * @param people named persons for a fall-back, in a stable order; empty for {@code ROLE}, and while no principal is
 *     known yet
 * @param reason null for {@code ROLE}
 */
public record Assignment(As as, List<UUID> people, FallbackReason reason) {

    /** By what a person of this assignment decides. */
    public enum As {
        ROLE,
        DEPUTY,
        PRINCIPAL
    }

    public static final Assignment TO_ROLE = new Assignment(As.ROLE, List.of(), null);

    public Assignment {
        people = people.stream().sorted().toList();
    }

    /** @param own who wrote, co-wrote or handed in the article */
    public static Assignment of(String role, Set<UUID> own, Staff staff) {
        Set<UUID> holders = staff.holdersOf(role);
        if (!without(holders, own).isEmpty()) {
            return TO_ROLE;
        }
        FallbackReason reason = holders.isEmpty() ? FallbackReason.NO_HOLDER : FallbackReason.SOLE_HOLDER_IS_AUTHOR;
        if (holders.size() == 1) {
            Set<UUID> deputies = deputiesOf(holders, own, staff);
            if (!deputies.isEmpty()) {
                return new Assignment(As.DEPUTY, List.copyOf(deputies), reason);
            }
        }
        return toPrincipal(own, staff, reason);
    }

    private static Assignment toPrincipal(Set<UUID> own, Staff staff, FallbackReason reason) {
        Set<UUID> principals = staff.holdersOf(Route.LAST_RESORT);
        Set<UUID> free = without(principals, own);
        Set<UUID> deputies = free.isEmpty() ? deputiesOf(principals, own, staff) : Set.of();
        return deputies.isEmpty()
                ? new Assignment(As.PRINCIPAL, List.copyOf(free), reason)
                : new Assignment(As.DEPUTY, List.copyOf(deputies), reason);
    }

    private static Set<UUID> deputiesOf(Set<UUID> holders, Set<UUID> own, Staff staff) {
        Set<UUID> deputies = new HashSet<>();
        holders.forEach(holder -> staff.deputyOf(holder).ifPresent(deputies::add));
        return without(deputies, own);
    }

    private static Set<UUID> without(Set<UUID> people, Set<UUID> own) {
        Set<UUID> rest = new HashSet<>(people);
        rest.removeAll(own);
        return rest;
    }
}
