package vn.toasoan.local;

import java.time.Duration;

/** Is told how the stack comes up. */
public interface Progress {

    /** Something slow begins; {@code what} says what and how long it usually takes. */
    void note(String part, String what);

    /** The part serves. */
    void up(Part part, Duration took);

    /** Tells nobody: for tests. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void note(String part, String what) {}

            @Override
            public void up(Part part, Duration took) {}
        };
    }
}
