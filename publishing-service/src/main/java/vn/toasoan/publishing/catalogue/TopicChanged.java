package vn.toasoan.publishing.catalogue;

import java.util.Objects;

/**
 * The part of submission's event that places a topic on the site.
 *
 * @param number two digits, as the plan counts its topics
 */
record TopicChanged(String code, String number, String name, Section section, boolean active, long version) {

    TopicChanged {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(section, "section");
    }
}
