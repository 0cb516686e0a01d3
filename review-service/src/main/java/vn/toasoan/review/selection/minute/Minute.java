package vn.toasoan.review.selection.minute;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All that the minute of one closed session says, in words: no id but the session's own stands on paper.
 *
 * @param superior the office above the school, as the head of an official paper names it
 * @param urgentReason null for a monthly session; else why one article was chosen outside of one
 * @param quota how many articles the yearly plan asks to send up each month
 */
public record Minute(
        String superior,
        String school,
        UUID sessionId,
        YearMonth month,
        String urgentReason,
        int quota,
        String openedBy,
        Instant openedAt,
        String closedBy,
        Instant closedAt,
        List<Line> lines) {

    /**
     * One candidate.
     *
     * @param points of each criterion in {@link #CRITERIA}'s order; empty for an urgent choice
     * @param destinations codes; empty where it was not chosen
     * @param judgedBy null where nobody judged it
     */
    public record Line(
            String title,
            String team,
            List<String> authors,
            List<Integer> points,
            String reason,
            boolean selected,
            List<String> destinations,
            String judgedBy) {

        public Line {
            authors = List.copyOf(authors);
            points = List.copyOf(points);
            destinations = List.copyOf(destinations);
        }

        int score() {
            return points.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** In the order of the points. */
    public static final List<String> CRITERIA = List.of("Thời sự", "Nội dung", "Hình ảnh", "Nêu gương");

    public Minute {
        lines = List.copyOf(lines);
    }

    long selected() {
        return lines.stream().filter(Line::selected).count();
    }

    /** Everybody who took part, once each. */
    List<String> present() {
        return Stream.concat(Stream.of(openedBy, closedBy), lines.stream().map(Line::judgedBy))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
