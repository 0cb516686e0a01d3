package vn.toasoan.publishing.delivery;

import java.util.Set;
import java.util.UUID;
import vn.toasoan.publishing.identity.Caller;

/**
 * On whose account something happens to a delivery.
 *
 * @param person null for the machine
 * @param roles null for the machine
 * @param office code of the destination for which the person speaks; null for the school's own people
 */
record Actor(UUID person, Set<String> roles, String office) {

    static final Actor MACHINE = new Actor(null, null, null);
    private static final Set<String> SCHOOL = Set.of("editor", "comms-officer", "principal");

    /** Whoever speaks for an office does so with that right alone, whatever other roles he has. */
    static Actor of(Caller caller) {
        boolean school = caller.roles().stream().anyMatch(SCHOOL::contains);
        return new Actor(
                caller.subject(),
                caller.roles(),
                school || !caller.roles().contains("upstream-office") ? null : caller.office());
    }

    boolean isPerson() {
        return roles != null;
    }

    /** The school's desk sees every delivery, an office what was sent to it. */
    boolean mayRead(Delivery delivery) {
        if (!isPerson() || roles.stream().anyMatch(SCHOOL::contains)) {
            return true;
        }
        return office != null && office.equals(delivery.destination()) && delivery.wasSent();
    }

    /** The office to which a list is narrowed; null for the school's own, and a code that no office has for one without. */
    String officeOrNobody() {
        boolean school = !isPerson() || roles.stream().anyMatch(SCHOOL::contains);
        return school ? null : office == null ? "" : office;
    }

    /** How the outcome's source is told: the person's id, or the office's code. */
    String name() {
        return office != null ? "office:" + office : person == null ? "machine" : "person:" + person;
    }
}
