package vn.toasoan.testkit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last two parts of a CloudEvents type: {@code ....article-approved.v1}. */
record EventName(String event, int version) {
    private static final Pattern TYPE = Pattern.compile(".+\\.([a-z0-9-]+)\\.v(\\d+)");

    static EventName of(String ceType) {
        Matcher parts = TYPE.matcher(String.valueOf(ceType));
        if (!parts.matches()) {
            throw new AssertionError("Not a ce_type that ends in .<event>.vN: " + ceType);
        }
        return new EventName(parts.group(1), Integer.parseInt(parts.group(2)));
    }
}
