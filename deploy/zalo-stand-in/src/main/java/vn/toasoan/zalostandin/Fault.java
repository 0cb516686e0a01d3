package vn.toasoan.zalostandin;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to go wrong, by how a recipient ends: {@code …-216} for a code, {@code …~timeout} for a line.
 *
 * @param name as it was written, {@code -216} or {@code ~timeout}
 */
record Fault(String name) {

    private static final Pattern ENDING = Pattern.compile("(~[a-z0-9]+|-\\d{2,5})$");

    static Optional<Fault> of(String recipient) {
        Matcher ending = ENDING.matcher(recipient);
        return ending.find() ? Optional.of(new Fault(ending.group(1))) : Optional.empty();
    }

    /** The recipient without its ending, for the checks that look at its shape. */
    static String without(String recipient) {
        return ENDING.matcher(recipient).replaceFirst("");
    }

    boolean is(String other) {
        return name.equals(other);
    }

    /** What is said instead of the usual; empty where the usual is said and only the receipt differs. */
    Optional<Answer> instead(Map<String, String> headers, Answer usual) {
        return Optional.ofNullable(
                switch (name) {
                    case "~timeout" -> usual.ending(Answer.Ending.HANG);
                    case "~drop" -> usual.ending(Answer.Ending.DROP);
                    case "~cut" -> usual.ending(Answer.Ending.CUT);
                    case "~500" -> Answer.page(500);
                    case "~html" -> Answer.page(200);
                    default -> name.startsWith("-") ? Answer.error(Integer.parseInt(name), headers) : null;
                });
    }

    /** Whether the message reaches its reader in spite of what the sender gets to hear. */
    boolean arrivesAllTheSame() {
        return name.equals("~timeout")
                || name.equals("~drop")
                || name.equals("~cut")
                || !name.startsWith("-") && !name.equals("~500") && !name.equals("~html");
    }
}
