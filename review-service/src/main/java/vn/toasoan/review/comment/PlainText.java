package vn.toasoan.review.comment;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/** The words of a body without its tags, as a browser shows them: what passages are found in. */
final class PlainText {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");

    private PlainText() {}

    /** @param html sanitised */
    static String of(String html) {
        return collapsed(Encoding.decodeHtml(TAG.matcher(html).replaceAll(" "), false));
    }

    /** NFC, runs of white space as one space, none at the ends. */
    static String collapsed(String text) {
        return WHITE_SPACE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
