package vn.toasoan.publishing.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.toasoan.publishing.site.SearchHit.Part;

/** Marks the words that were looked for, with their marks as they stand in the text. */
final class Highlight {

    private static final int BEFORE = 60;
    private static final int LENGTH = 240;

    private Highlight() {}

    static List<Part> whole(String text, Set<String> foldedWords) {
        List<Part> parts = new ArrayList<>();
        String folded = Fold.folded(text);
        int shown = 0;
        for (int[] word : positions(folded)) {
            if (foldedWords.contains(folded.substring(word[0], word[1]))) {
                add(parts, text.substring(shown, word[0]), false);
                add(parts, text.substring(word[0], word[1]), true);
                shown = word[1];
            }
        }
        add(parts, text.substring(shown), false);
        return parts;
    }

    /** The text around the first word that was looked for, cut between words. */
    static List<Part> around(String text, Set<String> foldedWords) {
        String folded = Fold.folded(text);
        int first = positions(folded).stream()
                .filter(word -> foldedWords.contains(folded.substring(word[0], word[1])))
                .mapToInt(word -> word[0])
                .findFirst()
                .orElse(0);
        int start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
        int end = start + LENGTH >= text.length() ? text.length() : text.lastIndexOf(' ', start + LENGTH);
        String cut = text.substring(Math.min(start, first), Math.max(end, first));
        return whole((start > 0 ? "… " : "") + cut.strip() + (end < text.length() ? " …" : ""), foldedWords);
    }

    private static void add(List<Part> parts, String text, boolean hit) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, hit));
        }
    }

    private static List<int[]> positions(String text) {
        List<int[]> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(new int[] {start, i});
                start = -1;
            }
        }
        return words;
    }
}
