package vn.toasoan.publishing.delivery;

/** Frozen bytes of what is delivered, named by their hash. */
record Payload(String sha256, String body) {}
