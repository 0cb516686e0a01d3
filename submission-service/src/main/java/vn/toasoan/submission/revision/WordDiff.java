package vn.toasoan.submission.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader would mark with two pens: words that went and words that came (Myers, "An O(ND) Difference Algorithm").
 * Texts that have little in common are told as one replacement, so that time and memory stay bounded.
 */
public final class WordDiff {

    /** What became of a stretch of text. */
    public enum Op {
        EQUAL,
        DELETE,
        INSERT
    }

    /** A stretch of text. */
    public record Change(Op op, String text) {}

    private static final Pattern WORD = Pattern.compile("\\n|[^\\s]+|[^\\S\\n]+");
    private static final int MOST_STEPS = 1500;

    private WordDiff() {}

    /** The changes in their order; joining EQUAL and DELETE gives the old text, EQUAL and INSERT the new one. */
    public static List<Change> of(String old, String fresh) {
        List<String> a = words(old);
        List<String> b = words(fresh);
        int start = 0;
        while (start < a.size() && start < b.size() && a.get(start).equals(b.get(start))) {
            start++;
        }
        int end = 0;
        while (end < a.size() - start
                && end < b.size() - start
                && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
            end++;
        }
        List<Change> changes = new ArrayList<>();
        add(changes, Op.EQUAL, a.subList(0, start));
        middle(changes, a.subList(start, a.size() - end), b.subList(start, b.size() - end));
        add(changes, Op.EQUAL, a.subList(a.size() - end, a.size()));
        return changes;
    }

    private static void middle(List<Change> changes, List<String> a, List<String> b) {
        List<int[]> trace = a.isEmpty() || b.isEmpty() ? null : trace(a, b);
        if (trace == null) {
            add(changes, Op.DELETE, a);
            add(changes, Op.INSERT, b);
            return;
        }
        List<Change> backwards = new ArrayList<>();
        int x = a.size();
        int y = b.size();
        for (int d = trace.size() - 1; d > 0; d--) {
            int[] v = trace.get(d);
            int k = x - y;
            int offset = v.length / 2;
            boolean down = k == -d || k != d && v[offset + k - 1] < v[offset + k + 1];
            int from = down ? v[offset + k + 1] : v[offset + k - 1] + 1;
            while (x > from) {
                x--;
                y--;
                backwards.add(new Change(Op.EQUAL, a.get(x)));
            }
            if (down) {
                y--;
                backwards.add(new Change(Op.INSERT, b.get(y)));
            } else {
                x--;
                backwards.add(new Change(Op.DELETE, a.get(x)));
            }
        }
        while (x > 0) {
            x--;
            backwards.add(new Change(Op.EQUAL, a.get(x)));
        }
        backwards.reversed().forEach(change -> add(changes, change.op(), List.of(change.text())));
    }

    /** How far each diagonal came before each step; null where it takes too many. */
    private static List<int[]> trace(List<String> a, List<String> b) {
        int most = Math.min(MOST_STEPS, a.size() + b.size());
        int offset = most + 1;
        int[] v = new int[2 * offset + 1];
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            trace.add(Arrays.copyOfRange(v, offset - d - 1, offset + d + 2));
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || k != d && v[offset + k - 1] < v[offset + k + 1];
                int x = down ? v[offset + k + 1] : v[offset + k - 1] + 1;
                int y = x - k;
                while (x < a.size() && y < b.size() && a.get(x).equals(b.get(y))) {
                    x++;
                    y++;
                }
                v[offset + k] = x;
                if (x >= a.size() && y >= b.size()) {
                    return trace;
                }
            }
        }
        return null;
    }

    private static void add(List<Change> changes, Op op, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String text = String.join("", words);
        if (!changes.isEmpty() && changes.getLast().op() == op) {
            changes.set(changes.size() - 1, new Change(op, changes.getLast().text() + text));
        } else {
            changes.add(new Change(op, text));
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
