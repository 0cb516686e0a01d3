package vn.toasoan.publishing.publication;

import java.util.LinkedHashMap;
import java.util.Map;

/** The domain says no. */
public final class Refusal extends RuntimeException {

    /** What kind of no it is. */
    enum Kind {
        /** Not for this caller. */
        FORBIDDEN,
        /** Right command, wrong moment. */
        STATE,
        /** What was sent breaks a rule. */
        CONTENT
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> facts = new LinkedHashMap<>();
    private String pointer;

    private Refusal(Kind kind, String code) {
        super(code, null, false, true);
        this.kind = kind;
        this.code = code;
    }

    static Refusal of(Kind kind, String code) {
        return new Refusal(kind, code);
    }

    /** Adds something that helps to understand the no; a null value is left out. */
    Refusal with(String name, Object value) {
        if (value != null) {
            facts.put(name, value);
        }
        return this;
    }

    /** The place in the request that is at fault, as a JSON pointer. */
    Refusal at(String jsonPointer) {
        pointer = jsonPointer;
        return this;
    }

    /** Stable name of the rule that refused; its texts stand in the problem files. */
    public String code() {
        return code;
    }

    Kind kind() {
        return kind;
    }

    Map<String, Object> facts() {
        return facts;
    }

    String pointer() {
        return pointer;
    }
}
