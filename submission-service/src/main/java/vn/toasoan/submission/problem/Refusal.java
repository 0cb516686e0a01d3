package vn.toasoan.submission.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The domain's no. Thrown by rules, which know no HTTP; {@link RefusalMapper} gives it a status and a text.
 * The code is stable and documented; the guard names the condition that failed.
 */
public final class Refusal extends RuntimeException {

    /** What kind of no it is. */
    public enum Kind {
        /** The caller may know that the thing exists, but not do this to it. */
        FORBIDDEN,
        /** Also for what the caller may not know exists. */
        NOT_FOUND,
        /** Right command, wrong moment. */
        CONFLICT,
        /** What was sent breaks a rule. */
        INVALID,
        /** A condition of the request does not hold. */
        STALE,
        TOO_LARGE,
        UNSUPPORTED_TYPE,
        /** Not the caller's fault, and worth another try. */
        UNAVAILABLE,
        /** The disk is full: reading goes on, writing does not. */
        FULL
    }

    /** One field at fault. */
    public record Fault(String pointer, String code, List<Object> arguments) {}

    private final Kind kind;
    private final String code;
    private final List<Object> arguments = new ArrayList<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private Refusal(Kind kind, String code) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
    }

    public static Refusal of(Kind kind, String code) {
        return new Refusal(kind, code);
    }

    /** No article, image, team: also where there is one that the caller may not know of. */
    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "NOT_FOUND");
    }

    /** Arguments of the code's text. */
    public Refusal about(Object... values) {
        arguments.addAll(List.of(values));
        return this;
    }

    /** A fact for machines, beside code and text. */
    public Refusal with(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    /** @param pointer JSON pointer into what was sent */
    public Refusal at(String pointer, String faultCode, Object... values) {
        faults.add(new Fault(pointer, faultCode, List.of(values)));
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    public List<Fault> faults() {
        return faults;
    }
}
