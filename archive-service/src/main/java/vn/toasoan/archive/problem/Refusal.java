package vn.toasoan.archive.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The domain's no. Thrown by rules, which know no HTTP; {@link Problems} gives it a status. Nothing has been changed when
 * it is thrown. The code is stable, and its texts stand in {@code META-INF/problems_*.properties}.
 */
public final class Refusal extends RuntimeException {

    /** What kind of no it is. */
    public enum Kind {
        NOT_FOUND,
        /** This person may not, whatever the roles; four eyes among them. */
        FORBIDDEN,
        /** Right command, wrong moment. */
        CONFLICT,
        /** What was sent breaks a rule. */
        INVALID,
        /** It was here, and was lawfully destroyed. */
        GONE
    }

    /** One place in what was sent. */
    public record Fault(String pointer, String code, List<Object> arguments) {}

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final transient Map<String, Object> facts = new LinkedHashMap<>();
    private final transient List<Fault> faults = new ArrayList<>();

    private Refusal(Kind kind, String code, Object... arguments) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** @param arguments of the code's text */
    public static Refusal of(Kind kind, String code, Object... arguments) {
        return new Refusal(kind, code, arguments);
    }

    public static Refusal notFound(String code) {
        return new Refusal(Kind.NOT_FOUND, code);
    }

    /** Adds a fact for machines; a null value is left out. */
    public Refusal with(String name, Object value) {
        if (value != null) {
            facts.put(name, value);
        }
        return this;
    }

    /** @param pointer JSON pointer into what was sent */
    public Refusal at(String pointer, String faultCode, Object... values) {
        faults.add(new Fault(pointer, faultCode, List.of(values)));
        return this;
    }

    public String code() {
        return code;
    }

    Kind kind() {
        return kind;
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    Map<String, Object> facts() {
        return facts;
    }

    List<Fault> faults() {
        return faults;
    }
}
