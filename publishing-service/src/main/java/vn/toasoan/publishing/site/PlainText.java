package vn.toasoan.publishing.site;

import java.text.Normalizer;

/** Text without markup, fit for HTML and for XML. */
final class PlainText {

    private PlainText() {}

    /**
     * NFC, without what XML cannot hold and without the invisible marks that reorder text on screen.
     *
     * @return null for null
     */
    static String clean(String text) {
        return text == null
                ? null
                : Normalizer.normalize(legal(text), Normalizer.Form.NFC).strip();
    }

    /** The same for a text that may be missing: nothing but white space counts as nothing. */
    static String optional(String text) {
        String clean = clean(text);
        return clean == null || clean.isEmpty() ? null : clean;
    }

    /** Drops control characters, half surrogates, non-characters and bidirectional overrides. */
    static String legal(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(PlainText::isLegal).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isLegal(int c) {
        boolean xml = c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
        boolean control = c >= 0x7F && c <= 0x9F;
        boolean reorders = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return xml && !control && !reorders;
    }
}
