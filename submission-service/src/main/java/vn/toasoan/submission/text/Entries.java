package vn.toasoan.submission.text;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;

/** Reads the fields of a form and gathers what is wrong with them, to be refused with every fault at once. */
public final class Entries {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final Refusal faults = Refusal.of(Kind.INVALID, "VALIDATION");

    /** One clean line; null, and a fault, where it is empty or too long. */
    public String line(String pointer, String text, int max) {
        String line = required(pointer, PlainText.optionalLine(text));
        if (line != null && line.codePointCount(0, line.length()) > max) {
            faults.at(pointer, "TOO_LONG", max);
        }
        return line;
    }

    /** A code as people may choose one: small letters, digits, hyphens. */
    public String code(String pointer, String text) {
        String code = required(pointer, text);
        if (code != null && !isCode(code)) {
            faults.at(pointer, "MALFORMED_CODE");
        }
        return code;
    }

    /** Whether the text could be a code; null could not. */
    public static boolean isCode(String text) {
        return text != null && CODE.matcher(text).matches();
    }

    /** One of a few words. */
    public String oneOf(String pointer, String text, Set<String> words) {
        String word = required(pointer, text);
        if (word != null && !words.contains(word)) {
            faults.at(pointer, "UNKNOWN_VALUE");
        }
        return word;
    }

    /** Without nulls, each once; never null. */
    public <T> List<T> list(String pointer, List<T> values, int most) {
        List<T> list = values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).distinct().toList();
        if (list.size() > most) {
            faults.at(pointer, "TOO_MANY", most);
        }
        return list;
    }

    public <T> T required(String pointer, T value) {
        if (value == null) {
            faults.at(pointer, "REQUIRED");
        }
        return value;
    }

    public void require(boolean good, String pointer, String code) {
        if (!good) {
            faults.at(pointer, code);
        }
    }

    /** Throws what was gathered, if anything. */
    public void done() {
        if (!faults.faults().isEmpty()) {
            throw faults;
        }
    }
}
