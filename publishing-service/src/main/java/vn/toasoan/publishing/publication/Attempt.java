package vn.toasoan.publishing.publication;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody tries a command on a publication, under the circumstances of this moment.
 *
 * @param waiting the edition that waits; null when none does
 * @param roles of the caller; null where an event or the clock asks and no person
 */
record Attempt(Publication target, Edition waiting, Instruction instruction, Set<String> roles, Instant now) {

    boolean byPerson() {
        return roles != null;
    }
}
