package vn.toasoan.publishing.publication;

import java.time.Duration;

/** The edition cannot go on yet, through nobody's fault: a name or a section is still under way. */
final class HeldUp extends RuntimeException {

    private final String code;
    private final Duration delay;

    HeldUp(String code, Duration delay) {
        super(code);
        this.code = code;
        this.delay = delay;
    }

    String code() {
        return code;
    }

    Duration delay() {
        return delay;
    }
}
