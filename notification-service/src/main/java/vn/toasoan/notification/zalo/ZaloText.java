package vn.toasoan.notification.zalo;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.toasoan.notification.channel.Line;

/**
 * A notice as a Zalo text: NFC first, at most 2,000 code points, cut between characters, and without {@code [@…]}, which Zalo
 * would read as a mention of a person or of everybody.
 */
public final class ZaloText {

    /** Code points that Zalo takes. */
    public static final int MAX = 2000;

    private ZaloText() {}

    public static String of(List<Line> lines) {
        return lines.size() == 1
                ? fit(words(lines.getFirst()), lines.getFirst().url())
                : fit(lines.stream().map(ZaloText::words).collect(Collectors.joining("\n\n")), null);
    }

    /** At most {@code max} code points, cut between characters; what is cut says so. */
    public static String cut(String text, int max) {
        String clean = clean(text);
        if (clean.codePointCount(0, clean.length()) <= max) {
            return clean;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(clean);
        int border = characters.preceding(clean.offsetByCodePoints(0, max - 1) + 1);
        return clean.substring(0, border).stripTrailing() + "…";
    }

    private static String clean(String text) {
        String clean = Normalizer.normalize(text, Normalizer.Form.NFC);
        while (clean.contains("[@")) {
            clean = clean.replaceAll("\\[@[^\\]]*]?", "");
        }
        return clean;
    }

    private static String words(Line line) {
        StringBuilder text = new StringBuilder(line.heading()).append('\n').append(line.sentence());
        append(text, "\n“", line.title(), "”");
        append(text, "\n", line.team(), "");
        append(text, "\n", line.note(), "");
        return text.toString();
    }

    private static void append(StringBuilder text, String before, String value, String after) {
        if (value != null) {
            text.append(before).append(value).append(after);
        }
    }

    /** The link is never cut: half a link leads somewhere else. */
    private static String fit(String words, String link) {
        String tail = link == null ? "" : "\n" + link;
        return cut(words, MAX - tail.codePointCount(0, tail.length())) + tail;
    }
}
