package vn.toasoan.publishing.site;

/** The forms in which a page lies on disk, the smallest first. */
enum Coding {
    BROTLI("br", ".br", "-br"),
    GZIP("gzip", ".gz", "-gz"),
    PLAIN(null, "", "");

    private final String token;
    private final String suffix;
    private final String tagMark;

    Coding(String token, String suffix, String tagMark) {
        this.token = token;
        this.suffix = suffix;
        this.tagMark = tagMark;
    }

    /** The smallest that both sides know. */
    static Coding bestFor(String acceptEncoding) {
        if (Brotli.isAvailable() && EntityTags.accepts(BROTLI.token, acceptEncoding)) {
            return BROTLI;
        }
        return EntityTags.accepts(GZIP.token, acceptEncoding) ? GZIP : PLAIN;
    }

    /** For {@code Content-Encoding}; null for none. */
    String token() {
        return token;
    }

    String suffix() {
        return suffix;
    }

    String tagMark() {
        return tagMark;
    }
}
