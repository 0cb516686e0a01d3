package vn.toasoan.notification.channel;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/** Foreign text made fit for one line: NFC, no line break, no control or direction mark, cut between characters. */
public final class OneLine {

    /** Characters of a subject line, as a reader counts them. */
    static final int SUBJECT = 78;

    /** With a scheme, with www., or a host in small letters with a path: TP.HCM/2026 is none. */
    private static final String ADDRESS_OF_A_PAGE =
            "(?iu)\\b(?:[a-z][a-z0-9+.-]*://|www\\.)\\S+|(?-i:\\b(?:[a-z0-9-]+\\.)+[a-z]{2,}/\\S*)";

    private OneLine() {}

    static String subject(String text) {
        return cut(clean(text), SUBJECT);
    }

    /** One line of it, with every address of a page taken out: the letter has its own way on, and knows no other. */
    public static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ")
                .replaceAll(ADDRESS_OF_A_PAGE, "[link]")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** At most {@code max} characters as a reader counts them; what is cut says so. */
    static String cut(String line, int max) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        int border = characters.next(max);
        if (border == BreakIterator.DONE || border >= line.length()) {
            return line;
        }
        characters.first();
        return line.substring(0, characters.next(max - 1)).stripTrailing() + "…";
    }
}
