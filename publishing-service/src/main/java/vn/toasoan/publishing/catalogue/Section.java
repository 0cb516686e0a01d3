package vn.toasoan.publishing.catalogue;

import java.util.Objects;
import java.util.regex.Pattern;

/** A section of the public site. Several topics may share one. */
public record Section(String slug, String name) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Section {
        Objects.requireNonNull(name, "name");
        if (!SLUG.matcher(Objects.requireNonNull(slug, "slug")).matches()) {
            throw new IllegalArgumentException("Not a slug: " + slug);
        }
    }
}
