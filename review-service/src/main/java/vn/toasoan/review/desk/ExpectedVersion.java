package vn.toasoan.review.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.toasoan.http.conditional.ETags;

/** The version a caller had before them, from {@code If-Match}. The domain compares it, after its other guards. */
final class ExpectedVersion {

    private static final Pattern STRONG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");
    private static final long NO_VERSION = -1;

    private ExpectedVersion() {}

    /** Refused with 428 where the header is missing, and as malformed where it names no version. */
    static long of(String ifMatch) {
        Matcher version = STRONG.matcher(ifMatch == null ? "" : ifMatch);
        if (version.matches()) {
            return Long.parseLong(version.group(1));
        }
        ETags.requireMatch(ifMatch, NO_VERSION);
        return NO_VERSION;
    }
}
