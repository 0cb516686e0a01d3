package vn.toasoan.review.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.review.people.Staff;

/**
 * To whom a step goes. Source of the rule: design page 2, "Conflict": who wrote never approves; if that leaves nobody,
 * the sole holder's named deputy does, else the principal, and the record says why. Whoever is absent is stood in for
 * in the same way.
 *
 * @param people named persons, in a stable order; empty for {@code ROLE}, and while no principal is known yet
 * @param reason null for {@code ROLE} and {@code NAMED}
 */
public record Assignment(As as, List<UUID> people, FallbackReason reason) {

    /** By what a person of this assignment decides. */
    public enum As {
        ROLE,
        /** The route, or the desk, names the one who decides. */
        NAMED,
        DEPUTY,
        PRINCIPAL
    }

    public static final Assignment TO_ROLE = new Assignment(As.ROLE, List.of(), null);

    public Assignment {
        people = people.stream().sorted().toList();
    }

    public static Assignment named(UUID person) {
        return new Assignment(As.NAMED, List.of(person), null);
    }

    /**
     * @param person the one holder that the route names; null: whoever holds the role
     * @param own who wrote, co-wrote or handed in the article
     */
    public static Assignment of(String role, UUID person, Set<UUID> own, Staff staff) {
        Set<UUID> present = person == null
                ? staff.holdersOf(role)
                : only(person, staff.find(person).isPresent());
        Set<UUID> absent = person == null ? staff.absentHoldersOf(role) : only(person, present.isEmpty());
        if (!without(present, own).isEmpty()) {
            return person == null ? TO_ROLE : named(person);
        }
        FallbackReason reason = reason(present, absent);
        Set<UUID> stoodInFor = new HashSet<>(absent);
        if (present.size() == 1) {
            stoodInFor.addAll(present);
        }
        Set<UUID> deputies = deputiesOf(stoodInFor, own, staff);
        return deputies.isEmpty()
                ? toPrincipal(own, staff, reason)
                : new Assignment(As.DEPUTY, List.copyOf(deputies), reason);
    }

    private static FallbackReason reason(Set<UUID> present, Set<UUID> absent) {
        if (!present.isEmpty()) {
            return FallbackReason.SOLE_HOLDER_IS_AUTHOR;
        }
        return absent.isEmpty() ? FallbackReason.NO_HOLDER : FallbackReason.HOLDER_ABSENT;
    }

    private static Assignment toPrincipal(Set<UUID> own, Staff staff, FallbackReason reason) {
        Set<UUID> principals = staff.holdersOf(Route.LAST_RESORT);
        Set<UUID> free = without(principals, own);
        Set<UUID> stoodInFor = new HashSet<>(principals);
        stoodInFor.addAll(staff.absentHoldersOf(Route.LAST_RESORT));
        Set<UUID> deputies = free.isEmpty() ? deputiesOf(stoodInFor, own, staff) : Set.of();
        return deputies.isEmpty()
                ? new Assignment(As.PRINCIPAL, List.copyOf(free), reason)
                : new Assignment(As.DEPUTY, List.copyOf(deputies), reason);
    }

    private static Set<UUID> deputiesOf(Set<UUID> holders, Set<UUID> own, Staff staff) {
        Set<UUID> deputies = new HashSet<>();
        holders.forEach(holder -> staff.deputyOf(holder).ifPresent(deputies::add));
        return without(deputies, own);
    }

    private static Set<UUID> only(UUID person, boolean there) {
        return there ? Set.of(person) : Set.of();
    }

    private static Set<UUID> without(Set<UUID> people, Set<UUID> own) {
        Set<UUID> rest = new HashSet<>(people);
        rest.removeAll(own);
        return rest;
    }
}
