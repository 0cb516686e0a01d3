package vn.toasoan.review.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * The approvals of one article, in order. A case keeps the route it was opened with, whatever the table says later.
 * Its last step is always the editorial board's (plan, Part III.6), and no row can take that away.
 */
public record Route(List<RouteStep> steps) {

    public static final String BOARD = "editor";
    /** Approver of last resort: needs no row, and no row can take it away. */
    public static final String LAST_RESORT = "principal";

    private static final String BOARD_LABEL = "Ban biên tập Website";

    public Route {
        steps = List.copyOf(steps);
    }

    /**
     * Puts the topic's own steps before everybody's, numbers them without gaps, and adds the board where the last step
     * isn't the board's.
     */
    public static Route of(List<RouteStep> ofTopic, List<RouteStep> ofEveryTopic) {
        List<RouteStep> numbered = new ArrayList<>();
        append(numbered, ofTopic);
        append(numbered, ofEveryTopic);
        if (!endsWithBoard(numbered)) {
            numbered.add(new RouteStep(lastOrder(numbered) + 1, BOARD, Mode.ANY, BOARD_LABEL));
        }
        return new Route(numbered);
    }

    /** Its last order holds a step in which any holder of the board's role decides: no advice, no single person. */
    private static boolean endsWithBoard(List<RouteStep> steps) {
        int last = lastOrder(steps);
        return steps.stream()
                .anyMatch(step ->
                        step.order() == last && BOARD.equals(step.role()) && !step.advisory() && step.person() == null);
    }

    private static void append(List<RouteStep> numbered, List<RouteStep> rows) {
        int order = lastOrder(numbered);
        Integer previous = null;
        for (RouteStep row : rows.stream()
                .sorted((a, b) -> Integer.compare(a.order(), b.order()))
                .toList()) {
            if (previous == null || row.order() != previous) {
                order++;
            }
            previous = row.order();
            numbered.add(row.at(order));
        }
    }

    private static int lastOrder(List<RouteStep> steps) {
        return steps.isEmpty() ? 0 : steps.getLast().order();
    }
}
