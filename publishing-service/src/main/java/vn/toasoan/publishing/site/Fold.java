package vn.toasoan.publishing.site;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as a Vietnamese reader compares them: however they were typed, with their marks or without. */
final class Fold {

    /** hoà, hoé, tuỳ: the newer way to place a tone in an open syllable. */
    private static final Pattern NEWER = Pattern.compile("(o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\\p{L})");

    private static final String TONED = "àáảãạèéẻẽẹỳýỷỹỵ";
    private static final String BARE = "aaaaaeeeeeyyyyy";
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

    private Fold() {}

    /** Composed, in small letters, tones where the older spelling has them: {@code hòa} for hoà. */
    static String exact(String text) {
        String small = small(text);
        Matcher newer = NEWER.matcher(small);
        return newer.replaceAll(found -> older(found.group()));
    }

    private static String older(String pair) {
        int at = TONED.indexOf(pair.charAt(1));
        String first = pair.substring(0, 1) + TONES.charAt(at % 5);
        return Normalizer.normalize(first, Normalizer.Form.NFC) + BARE.charAt(at);
    }

    /** Without any mark, đ as d; each letter stays in its place when the text was composed. */
    static String folded(String text) {
        String small = small(text);
        StringBuilder bare = new StringBuilder(small.length());
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            bare.append(
                    c < 0x80
                            ? c
                            : c == 'đ'
                                    ? 'd'
                                    : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                                            .charAt(0));
        }
        return bare.toString();
    }

    private static String small(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder small = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            small.append(Character.toLowerCase(composed.charAt(i)));
        }
        return small.toString();
    }

    /** Runs of letters and digits, in their order. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /** The same words with single spaces between, so that no database tells numbers such as 22/2023 in its own way. */
    static String spaced(String text) {
        return String.join(" ", words(text));
    }
}
