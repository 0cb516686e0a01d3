package vn.toasoan.submission.media;

import java.util.Arrays;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;

/** A smaller print of a picture. A picture that is no wider is shown as it is: nothing is ever blown up. */
enum Rendition {
    THUMBNAIL(320),
    MEDIUM(800),
    LARGE(1600);

    private final int width;

    Rendition(int width) {
        this.width = width;
    }

    static Rendition ofWidth(int width) {
        return Arrays.stream(values())
                .filter(rendition -> rendition.width == width)
                .findFirst()
                .orElseThrow(() -> Refusal.of(Kind.INVALID, "VALIDATION").at("/width", "UNKNOWN_WIDTH"));
    }

    /** Pixels. */
    int width() {
        return width;
    }
}
