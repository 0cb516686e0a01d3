package vn.toasoan.review.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A passage by its own words and those around it (W3C Web Annotation, TextQuoteSelector): found again after the text
 * around it moved, and, while enough of its words are left, after it was itself edited.
 *
 * @param exact the words of the passage
 * @param prefix words before it; may be empty
 * @param suffix words after it; may be empty
 */
record Anchor(String exact, String prefix, String suffix) {

    /** How much of a passage has to be left, in words in their order, to be called the same. */
    private static final double ENOUGH = 0.6;

    /** How a passage was found. */
    enum Found {
        EXACT,
        /** Its words were edited. */
        CHANGED,
        LOST
    }

    /** @param start in characters of the plain text; 0 where it is lost @param end after the last character */
    record Place(Found found, int start, int end) {
        static final Place LOST = new Place(Found.LOST, 0, 0);
    }

    /** @param text plain, white space collapsed, as {@link PlainText} gives it */
    Place in(String text) {
        List<Integer> starts = new ArrayList<>();
        for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
            starts.add(at);
        }
        return starts.stream()
                .max((one, other) -> Integer.compare(context(text, one), context(text, other)))
                .map(start -> new Place(Found.EXACT, start, start + exact.length()))
                .orElseGet(() -> resembling(text));
    }

    /** How many characters around a place are those that were around the passage. */
    private int context(String text, int start) {
        int before = 0;
        while (before < prefix.length()
                && start - before > 0
                && text.charAt(start - before - 1) == prefix.charAt(prefix.length() - before - 1)) {
            before++;
        }
        int end = start + exact.length();
        int after = 0;
        while (after < suffix.length()
                && end + after < text.length()
                && text.charAt(end + after) == suffix.charAt(after)) {
            after++;
        }
        return before + after;
    }

    private Place resembling(String text) {
        List<Word> words = Word.of(text);
        List<String> wanted = Word.of(exact).stream().map(Word::text).toList();
        Set<String> vocabulary = Set.copyOf(wanted);
        Place best = Place.LOST;
        double most = ENOUGH;
        int shared = 0;
        for (int last = 0; last < words.size(); last++) {
            shared += vocabulary.contains(words.get(last).text()) ? 1 : 0;
            int first = last - wanted.size() + 1;
            if (first < 0) {
                continue;
            }
            List<Word> window = words.subList(first, last + 1);
            if (shared > most * wanted.size()) {
                double share = (double) common(wanted, window) / wanted.size();
                if (share > most) {
                    most = share;
                    best = new Place(
                            Found.CHANGED,
                            window.getFirst().start(),
                            window.getLast().end());
                }
            }
            shared -= vocabulary.contains(window.getFirst().text()) ? 1 : 0;
        }
        return best;
    }

    /** Length of the longest common subsequence of words. */
    private static int common(List<String> wanted, List<Word> window) {
        int[][] longest = new int[wanted.size() + 1][window.size() + 1];
        for (int i = 1; i <= wanted.size(); i++) {
            for (int j = 1; j <= window.size(); j++) {
                longest[i][j] = wanted.get(i - 1).equals(window.get(j - 1).text())
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[wanted.size()][window.size()];
    }

    /** @param text without the marks at its ends, so that a sentence that goes on is the same sentence */
    private record Word(String text, int start, int end) {

        private static final Pattern MARKS = Pattern.compile("^\\p{Punct}+|\\p{Punct}+$");

        static List<Word> of(String text) {
            List<Word> words = new ArrayList<>();
            int start = 0;
            for (int at = 0; at <= text.length(); at++) {
                if (at == text.length() || text.charAt(at) == ' ') {
                    if (at > start) {
                        words.add(new Word(
                                MARKS.matcher(text.substring(start, at)).replaceAll(""), start, at));
                    }
                    start = at + 1;
                }
            }
            return words;
        }
    }
}
