package vn.toasoan.publishing.delivery;

import java.util.List;

/**
 * What a transport carries.
 *
 * @param text for a person to read first; null where no person reads
 * @param parts at least one
 */
record Content(String text, List<Part> parts) {

    /** @param name of a file, without folders */
    record Part(String name, String type, byte[] bytes) {}

    static Content of(String type, byte[] bytes) {
        return new Content(null, List.of(new Part("body", type, bytes)));
    }

    Part first() {
        return parts.getFirst();
    }
}
