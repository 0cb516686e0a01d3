package vn.toasoan.review.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTest {

    private static final RouteStep FINANCE = new RouteStep(10, "finance-officer", Mode.ANY, "Phụ trách tài chính");
    private static final RouteStep INSPECTION = new RouteStep(10, "inspection-board", Mode.ALL, "Ban kiểm tra nội bộ");
    private static final RouteStep BOARD = new RouteStep(1, "editor", Mode.ANY, "Ban biên tập Website");

    @Test
    void theTopicsOwnApproversComeBeforeTheBoardWithoutGapsInTheNumbers() {
        // When
        Route route = Route.of(List.of(FINANCE, INSPECTION), List.of(BOARD));

        // Then
        assertThat(route.steps())
                .extracting(RouteStep::role)
                .containsExactly("finance-officer", "inspection-board", "editor");
        assertThat(route.steps()).extracting(RouteStep::order).containsExactly(1, 1, 2);
    }

    @Test
    void theBoardIsLastEvenIfItsRowIsGone() {
        // When
        Route route = Route.of(List.of(FINANCE), List.of());

        // Then
        assertThat(route.steps()).extracting(RouteStep::role).containsExactly("finance-officer", "editor");
    }

    @Test
    void theBoardIsLastEvenIfSomebodyIsPutAfterIt() {
        // When
        Route route = Route.of(List.of(), List.of(BOARD, new RouteStep(2, "principal", Mode.ANY, "Hiệu trưởng")));

        // Then
        assertThat(route.steps()).extracting(RouteStep::role).containsExactly("editor", "principal", "editor");
    }

    @Test
    void withoutAnyRowTheBoardDecidesAlone() {
        // When
        Route route = Route.of(List.of(), List.of());

        // Then
        assertThat(route.steps()).containsExactly(new RouteStep(1, "editor", Mode.ANY, "Ban biên tập Website"));
    }
}
