package vn.toasoan.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.http.problem.ProblemException;

class PageTest {

    @Test
    void aFullPageWithARowMoreGoesOnAfterItsLastItem() {
        assertThat(Page.of(List.of("a", "b", "c"), 2, String::toUpperCase))
                .isEqualTo(new Page<>(List.of("a", "b"), "B"));
    }

    @Test
    void aPageWithoutARowMoreIsTheLast() {
        assertThat(Page.of(List.of("a", "b"), 2, String::toUpperCase)).isEqualTo(new Page<>(List.of("a", "b"), null));
        assertThat(Page.of(List.<String>of(), 2, String::toUpperCase)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void theItemsMayTakeAnotherForm() {
        assertThat(new Page<>(List.of("a"), "x").map(String::length)).isEqualTo(new Page<>(List.of(1), "x"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aSizeOutsideOfTheBoundsIsRefused(int limit) {
        assertThatThrownBy(() -> Page.limit(limit))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("BAD_LIMIT"));
    }

    @Test
    void theSizeHasADefault() {
        assertThat(Page.limit(null)).isEqualTo(20);
        assertThat(Page.limit(1)).isEqualTo(1);
        assertThat(Page.limit(100)).isEqualTo(100);
    }
}
