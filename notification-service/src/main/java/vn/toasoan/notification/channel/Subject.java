package vn.toasoan.notification.channel;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/** The subject line: one line, NFC, at most {@value #MAX} characters as a reader counts them. */
final class Subject {

    static final int MAX = 78;

    private Subject() {}

    static String of(String text) {
        String line = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        int border = characters.next(MAX);
        if (border == BreakIterator.DONE || border >= line.length()) {
            return line;
        }
        characters.first();
        return line.substring(0, characters.next(MAX - 1)).stripTrailing() + "…";
    }
}
