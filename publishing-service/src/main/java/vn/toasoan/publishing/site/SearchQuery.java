package vn.toasoan.publishing.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a reader looks for.
 *
 * @param text as typed, at most {@value #LONGEST} characters of it
 * @param section slug; null for all
 * @param from first publication not before; null for no bound
 * @param until first publication before; null for no bound
 */
record SearchQuery(String text, String section, Instant from, Instant until) {

    static final int LONGEST = 100;
    private static final int MOST_WORDS = 10;

    SearchQuery {
        String clean = PlainText.clean(text == null ? "" : text);
        text = clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    boolean isEmpty() {
        return Fold.words(text).isEmpty();
    }

    SearchQuery with(String otherText) {
        return new SearchQuery(otherText, section, from, until);
    }

    Set<String> foldedWords() {
        return units(Fold::folded).stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** For a vector of words as written. */
    String exact() {
        return tsquery(units(Fold::exact));
    }

    /** For a vector of words without marks. */
    String folded() {
        return tsquery(units(Fold::folded));
    }

    /** Words by blanks; what a sign holds together, such as 22/2023/TT-BTTTT, stays one unit of several words. */
    private List<List<String>> units(UnaryOperator<String> form) {
        List<List<String>> units = new ArrayList<>();
        int left = MOST_WORDS;
        for (String part : text.split("\\s+")) {
            List<String> words = Fold.words(form.apply(part));
            if (!words.isEmpty() && left > 0) {
                units.add(words.subList(0, Math.min(left, words.size())));
                left -= words.size();
            }
        }
        return units;
    }

    /** Words are letters and digits alone, so nothing in them means anything to the database. */
    private static String tsquery(List<List<String>> units) {
        return units.stream()
                .map(words -> "(" + String.join(" <-> ", words) + ")")
                .collect(Collectors.joining(" & "));
    }
}
