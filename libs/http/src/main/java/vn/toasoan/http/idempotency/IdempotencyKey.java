package vn.toasoan.http.idempotency;

import java.util.List;
import java.util.regex.Pattern;
import vn.toasoan.http.problem.ProblemException;

/** Reads the header of {@code draft-ietf-httpapi-idempotency-key-header-07}: a quoted string, or the bare word. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");

    private IdempotencyKey() {}

    /**
     * @param headers all values of the header
     * @return the key; null where the header is absent
     * @throws ProblemException 400 {@code MALFORMED_IDEMPOTENCY_KEY}
     */
    static String of(List<String> headers) {
        if (headers.isEmpty()) {
            return null;
        }
        String value = headers.getFirst().strip();
        boolean quoted = value.length() > 2 && value.startsWith("\"") && value.endsWith("\"");
        String key = quoted ? value.substring(1, value.length() - 1) : value;
        if (headers.size() > 1 || !KEY.matcher(key).matches()) {
            throw ProblemException.of(400, "MALFORMED_IDEMPOTENCY_KEY");
        }
        return key;
    }
}
