package vn.toasoan.publishing.catalogue;

import java.util.Objects;

/** The part of submission's event that a byline needs. */
record TeamChanged(String code, String name, long version) {

    TeamChanged {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
    }
}
