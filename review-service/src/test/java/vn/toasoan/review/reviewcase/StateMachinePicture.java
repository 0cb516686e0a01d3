package vn.toasoan.review.reviewcase;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Draws the transition table, so that the picture in {@code docs/review} can't say anything else than the code does. */
final class StateMachinePicture {

    private static final int BOX_WIDTH = 150;
    private static final int BOX_HEIGHT = 48;
    private static final Map<CaseState, int[]> PLACES = new EnumMap<>(Map.of(
            CaseState.OPEN, new int[] {40, 176},
            CaseState.APPROVED, new int[] {620, 40},
            CaseState.RETURNED, new int[] {620, 150},
            CaseState.REFUSED, new int[] {620, 260},
            CaseState.CANCELLED, new int[] {620, 370}));

    private StateMachinePicture() {}

    /** A file that a browser shows by itself. */
    static String svg() {
        StringBuilder svg = new StringBuilder("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 820 470" font-family="sans-serif" font-size="13" role="img">
              <title>A review case: its states, and the commands that lead from one to another</title>
              <defs><marker id="head" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z"/></marker></defs>
              <rect width="820" height="470" fill="#fff"/>
            """);
        for (CaseState from : CaseState.values()) {
            for (CaseState to : CaseState.values()) {
                Set<String> commands = leading(from, to);
                if (!commands.isEmpty() && from != to) {
                    arrow(svg, from, to, String.join(", ", commands));
                }
            }
        }
        PLACES.forEach((state, place) -> box(svg, state, place));
        int line = 250;
        svg.append("  <text x=\"40\" y=\"%d\" fill=\"#555\">stays OPEN:</text>%n".formatted(line));
        for (String command : staying()) {
            line += 17;
            svg.append("  <text x=\"40\" y=\"%d\">%s</text>%n".formatted(line, command));
        }
        return svg.append("</svg>\n").toString();
    }

    /** Every row with its guards, in the order in which they are asked. */
    static String table() {
        return """
            # The transition table of a review case

            Generated from `Transitions.TABLE` by `StateMachinePictureTest`; do not edit. The picture is
            [case-states.svg](case-states.svg). Guards are asked from left to right, and the first that fails is told by name
            (`guard`) with its code.

            | Command | Given by | From | To | Guards |
            |---|---|---|---|---|
            """ + Transitions.TABLE.stream().map(StateMachinePicture::line).collect(Collectors.joining());
    }

    private static String line(Transitions.Row row) {
        return "| `%s` | %s | %s | %s | %s |%n"
                .formatted(
                        row.command(),
                        row.command().isPersons() ? "a person" : "an event or the clock",
                        names(row.from()),
                        row.to().isEmpty() ? "unchanged" : names(row.to()),
                        row.guards().isEmpty()
                                ? "none"
                                : row.guards().stream()
                                        .map(guard -> "`" + guard + "`")
                                        .collect(Collectors.joining(", ")));
    }

    private static String names(Set<CaseState> states) {
        return List.of(CaseState.values()).stream()
                .filter(states::contains)
                .map(state -> "`" + state + "`")
                .collect(Collectors.joining(", "));
    }

    private static Set<String> leading(CaseState from, CaseState to) {
        return Transitions.TABLE.stream()
                .filter(row -> row.from().contains(from) && row.to().contains(to))
                .map(row -> row.command().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> staying() {
        return Transitions.TABLE.stream()
                .filter(row -> row.from().contains(CaseState.OPEN))
                .filter(row -> row.to().isEmpty() || row.to().contains(CaseState.OPEN))
                .map(row -> row.command().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void box(StringBuilder svg, CaseState state, int[] place) {
        svg.append("  <rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\" stroke=\"#333\"/>%n"
                .formatted(place[0], place[1], BOX_WIDTH, BOX_HEIGHT, state == CaseState.OPEN ? "#dceefb" : "#f3f3f3"));
        svg.append("  <text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-weight=\"bold\">%s</text>%n"
                .formatted(place[0] + BOX_WIDTH / 2, place[1] + BOX_HEIGHT / 2 + 5, state));
    }

    private static void arrow(StringBuilder svg, CaseState from, CaseState to, String label) {
        int[] start = PLACES.get(from);
        int[] end = PLACES.get(to);
        boolean sideways = start[0] != end[0];
        int x1 = sideways ? start[0] + BOX_WIDTH : start[0] + BOX_WIDTH / 2;
        int y1 = sideways ? start[1] + BOX_HEIGHT / 2 : start[1] + BOX_HEIGHT;
        int x2 = sideways ? end[0] : end[0] + BOX_WIDTH / 2;
        int y2 = sideways ? end[1] + BOX_HEIGHT / 2 : end[1];
        int x = sideways ? (x1 + 2 * x2) / 3 - 20 : x1 + 8;
        int y = sideways ? (y1 + 2 * y2) / 3 - 6 : (y1 + y2) / 2 + 5;
        svg.append("  <path d=\"M%d %dL%d %d\" stroke=\"#333\" fill=\"none\" marker-end=\"url(#head)\"/>%n"
                .formatted(x1, y1, x2, y2));
        svg.append("  <text x=\"%d\" y=\"%d\"%s>%s</text>%n"
                .formatted(x, y, sideways ? " text-anchor=\"middle\"" : "", label));
    }
}
