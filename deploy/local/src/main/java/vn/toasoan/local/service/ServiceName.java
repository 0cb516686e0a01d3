package vn.toasoan.local.service;

/** The five services. */
public enum ServiceName {
    SUBMISSION(8081),
    REVIEW(8082),
    PUBLISHING(8083),
    ARCHIVE(8084),
    NOTIFICATION(8085);

    private final int port;

    ServiceName(int port) {
        this.port = port;
    }

    /** Module folder, artifact and OIDC client: {@code review-service}. */
    public String id() {
        return database() + "-service";
    }

    /** Its database and the role that owns it: {@code review}. */
    public String database() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The port of {@code ./toasoan up}. */
    public int usualPort() {
        return port;
    }
}
