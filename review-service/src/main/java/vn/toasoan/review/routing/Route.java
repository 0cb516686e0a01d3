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
        if (numbered.isEmpty() || !BOARD.equals(numbered.getLast().role())) {
            numbered.add(new RouteStep(lastOrder(numbered) + 1, BOARD, Mode.ANY, BOARD_LABEL));
        }
        return new Route(numbered);
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
            numbered.add(new RouteStep(order, row.role(), row.mode(), row.label()));
        }
    }

    private static int lastOrder(List<RouteStep> steps) {
        return steps.isEmpty() ? 0 : steps.getLast().order();
    }
}
