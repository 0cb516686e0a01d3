package vn.toasoan.publishing.site;

/** How a path of the site answers, told by the ending of its link. */
enum Answer {
    PAGE(".page", 200),
    GONE(".gone", 410),
    MOVED(".moved", 308);

    private final String suffix;
    private final int status;

    Answer(String suffix, int status) {
        this.suffix = suffix;
        this.status = status;
    }

    static Answer of(PageKind kind) {
        return switch (kind) {
            case TOMBSTONE -> GONE;
            case MOVED -> MOVED;
            default -> PAGE;
        };
    }

    String suffix() {
        return suffix;
    }

    int status() {
        return status;
    }
}
