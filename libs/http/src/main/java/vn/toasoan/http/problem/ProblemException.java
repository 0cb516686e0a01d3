package vn.toasoan.http.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A refusal that the caller is told about as an RFC 9457 problem. The code is stable and documented; its texts stand in
 * {@code META-INF/problems_vi.properties} and {@code problems_en.properties} of the module that throws it, as
 * {@code CODE.title} and {@code CODE.detail}. The exception itself holds no sentence, so the language is chosen by the
 * request alone.
 */
public final class ProblemException extends RuntimeException {

    private final int status;
    private final String code;
    private final transient List<ProblemError> errors = new ArrayList<>();
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private transient Object[] arguments = {};

    private ProblemException(int status, String code, Throwable cause) {
        super(status + " " + code, cause, true, cause != null);
        this.status = status;
        this.code = Objects.requireNonNull(code, "code");
    }

    /**
     * @param status HTTP status, 400 to 599
     * @param code upper snake case, for example {@code STALE_VERSION}
     */
    public static ProblemException of(int status, String code) {
        return new ProblemException(status, code, null);
    }

    /** As {@link #of(int, String)}; the cause is logged for a status of 500 and above, and never told. */
    public static ProblemException of(int status, String code, Throwable cause) {
        return new ProblemException(status, code, cause);
    }

    /** Arguments of the texts, in the order of their places {@code {0}}, {@code {1}}. */
    public ProblemException detail(Object... args) {
        arguments = args.clone();
        return this;
    }

    /** Adds a member to the problem object. A null value is left out; the standard members cannot be replaced. */
    public ProblemException with(String extension, Object value) {
        if (value != null) {
            extensions.put(extension, value);
        }
        return this;
    }

    /**
     * Adds one entry of {@code errors}.
     *
     * @param jsonPointer place in the request body (RFC 6901); {@code ""} is the whole body
     * @param entryCode code of the entry; its message is the text {@code CODE.detail}
     */
    public ProblemException at(String jsonPointer, String entryCode, Object... args) {
        return at(ProblemError.inBody(jsonPointer, entryCode, args));
    }

    /** Adds a response header, for example {@code Retry-After}. */
    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    ProblemException at(ProblemError error) {
        errors.add(error);
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    List<ProblemError> errors() {
        return errors;
    }

    Map<String, Object> extensions() {
        return extensions;
    }

    Map<String, String> headers() {
        return headers;
    }
}
