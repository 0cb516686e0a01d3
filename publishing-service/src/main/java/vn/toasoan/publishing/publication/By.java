package vn.toasoan.publishing.publication;

import java.util.Set;
import java.util.UUID;

/**
 * On whose account something happens.
 *
 * @param person null where an event or the clock asks
 * @param roles of the person; null where there is none
 * @param event id of the event that asks; null where a person or the clock does
 */
record By(UUID person, Set<String> roles, UUID event) {

    static final By CLOCK = new By(null, null, null);

    static By person(UUID subject, Set<String> roles) {
        return new By(subject, Set.copyOf(roles), null);
    }

    static By event(UUID id) {
        return new By(null, null, id);
    }
}
