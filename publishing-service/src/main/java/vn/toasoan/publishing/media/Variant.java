package vn.toasoan.publishing.media;

/**
 * A smaller picture of the same master, for smaller screens.
 *
 * @param sha256 of its own bytes, and the name of its file
 * @param width pixels
 */
public record Variant(String sha256, int width) {}
