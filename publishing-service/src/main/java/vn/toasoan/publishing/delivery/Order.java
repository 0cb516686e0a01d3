package vn.toasoan.publishing.delivery;

/**
 * A row to be made.
 *
 * @param payload hash of what it carries
 */
record Order(String destination, Action action, String payload) {}
