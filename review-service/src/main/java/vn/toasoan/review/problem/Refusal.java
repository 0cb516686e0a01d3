package vn.toasoan.review.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The domain says no. Carries which guard failed, so that a client can act on it; nothing has been changed when it is
 * thrown. How a client is told is {@link Refusals}'s business.
 */
public final class Refusal extends RuntimeException {

    /** Why in general; each kind has one place in the API's list of answers. */
    public enum Kind {
        /** The thing asked for isn't there. */
        UNKNOWN,
        /** This person may not, whatever the state. */
        FORBIDDEN,
        /** Not in the present state. */
        STATE,
        /** What was sent breaks a rule about its content. */
        CONTENT,
        /** The caller had seen an older version. */
        STALE
    }

    private final Kind kind;
    private final String code;
    private final String guard;
    private final List<Object> arguments;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private String pointer;

    private Refusal(Kind kind, String code, String guard, Object... arguments) {
        super(code + " (" + guard + ")", null, false, false);
        this.kind = kind;
        this.code = code;
        this.guard = guard;
        this.arguments = List.of(arguments);
    }

    /**
     * @param code stable, documented, has texts in {@code META-INF/problems_*.properties}
     * @param guard name of the failed guard
     * @param arguments of the code's text
     */
    public static Refusal of(Kind kind, String code, String guard, Object... arguments) {
        return new Refusal(kind, code, guard, arguments);
    }

    /** Adds what the client may want to know; a null value is left out. */
    public Refusal with(String fact, Object value) {
        if (value != null) {
            facts.put(fact, value);
        }
        return this;
    }

    /** Names the place in the request, as a JSON pointer. */
    public Refusal at(String jsonPointer) {
        this.pointer = jsonPointer;
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String guard() {
        return guard;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    public Map<String, Object> facts() {
        return Map.copyOf(facts);
    }

    /** Null where the refusal isn't about one place in the request. */
    public String pointer() {
        return pointer;
    }
}
