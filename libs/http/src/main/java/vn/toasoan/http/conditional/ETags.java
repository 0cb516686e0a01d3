package vn.toasoan.http.conditional;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.toasoan.http.problem.ProblemException;

/** Strong entity tags that carry an aggregate's version, and the check that a change rests on the version it saw. */
public final class ETags {

    private static final Pattern STRONG_VERSION = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");

    private ETags() {}

    /** The tag of a version, in its quotes: {@code "7"}. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets a change pass only when the caller saw the current version. A list of tags, a weak tag and {@code *} are
     * refused: each would let a caller change what it has not read.
     *
     * @param ifMatchHeader value of {@code If-Match}; null or blank answers 428 {@code PRECONDITION_REQUIRED}
     * @throws ProblemException 400 {@code MALFORMED_IF_MATCH}, or 412 {@code STALE_VERSION} with {@code currentVersion}
     */
    public static void requireMatch(String ifMatchHeader, long currentVersion) {
        if (ifMatchHeader == null || ifMatchHeader.isBlank()) {
            throw ProblemException.of(428, "PRECONDITION_REQUIRED");
        }
        Matcher tag = STRONG_VERSION.matcher(ifMatchHeader.strip());
        if (!tag.matches()) {
            throw ProblemException.of(400, "MALFORMED_IF_MATCH");
        }
        long seen = Long.parseLong(tag.group(1));
        if (seen != currentVersion) {
            throw ProblemException.of(412, "STALE_VERSION")
                    .detail(currentVersion, seen)
                    .with("currentVersion", currentVersion)
                    .header("ETag", of(currentVersion));
        }
    }
}
