package vn.toasoan.publishing.media;

/**
 * A cleaned full-size picture as submission keeps it.
 *
 * @param sha256 lower-case hex; the picture's only name
 */
public record Master(String sha256) {

    public Master {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
    }
}
