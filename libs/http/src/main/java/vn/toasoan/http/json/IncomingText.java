package vn.toasoan.http.json;

import java.text.Normalizer;
import vn.toasoan.http.problem.ProblemException;

/**
 * Text as it is let in: Unicode NFC, so that the same Vietnamese word is the same string however a keyboard composed it,
 * and without what no UTF-8 database column can hold.
 */
public final class IncomingText {

    private IncomingText() {}

    /**
     * @param text as it came; null gives null
     * @throws ProblemException 422 {@code TEXT_NOT_ALLOWED} for U+0000 and for half of a surrogate pair
     */
    public static String normalise(String text) {
        if (text == null) {
            return null;
        }
        if (!isStorable(text)) {
            throw ProblemException.of(422, "TEXT_NOT_ALLOWED");
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0' || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
