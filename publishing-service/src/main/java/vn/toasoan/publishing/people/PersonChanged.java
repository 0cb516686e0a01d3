package vn.toasoan.publishing.people;

import java.util.Objects;
import java.util.UUID;

/** The part of submission's event that a byline needs. */
record PersonChanged(UUID personId, String displayName, long version) {

    PersonChanged {
        Objects.requireNonNull(personId, "personId");
        Objects.requireNonNull(displayName, "displayName");
    }
}
