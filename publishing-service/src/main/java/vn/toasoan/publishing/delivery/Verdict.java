package vn.toasoan.publishing.delivery;

import java.util.Set;
import vn.toasoan.publishing.delivery.Sent.Kind;

/** What an HTTP status means for a delivery. */
final class Verdict {

    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private Verdict() {}

    static Kind of(int status) {
        if (status >= 200 && status < 300) {
            return Kind.DELIVERED;
        }
        if (status == 410) {
            return Kind.GONE;
        }
        return status >= 500 || PASSING.contains(status) ? Kind.RETRY : Kind.FAILED;
    }
}
