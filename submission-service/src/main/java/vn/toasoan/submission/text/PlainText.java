package vn.toasoan.submission.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Cleans text that people typed or pasted. Everything is put into NFC; what a reader cannot see but what changes what
 * he reads (bidirectional overrides, control characters, halves of surrogate pairs) goes.
 */
public final class PlainText {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");
    private static final Pattern BIDI_CONTROLS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF]");
    private static final Pattern CONTROLS_BUT_WHITE_SPACE = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private PlainText() {}

    /** For titles, names and captions: one line, no invisible characters, edges trimmed. Null stays null. */
    public static String line(String text) {
        if (text == null) {
            return null;
        }
        String visible = INVISIBLE.matcher(block(text)).replaceAll("");
        return collapse(visible);
    }

    /** As {@link #line}, and an empty result counts as absent. */
    public static String optionalLine(String text) {
        String line = line(text);
        return line == null || line.isEmpty() ? null : line;
    }

    /** For HTML bodies and notes: line breaks and joiners of emoji stay. Null stays null. */
    public static String block(String text) {
        if (text == null) {
            return null;
        }
        String whole = LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
        String composed = Normalizer.normalize(whole, Normalizer.Form.NFC);
        String ordered = BIDI_CONTROLS.matcher(composed).replaceAll("");
        return CONTROLS_BUT_WHITE_SPACE.matcher(ordered).replaceAll("");
    }

    /** NFC, each run of white space one space, edges trimmed: the form that content hashes are taken of. */
    public static String collapse(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return WHITE_SPACE.matcher(composed).replaceAll(" ").strip();
    }

    /** Length in UTF-8. */
    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
