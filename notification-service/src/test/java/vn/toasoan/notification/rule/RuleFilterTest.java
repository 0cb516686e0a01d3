package vn.toasoan.notification.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFilterTest {

    private static final Map<String, String> FACTS = Map.of("severity", "HIGH", "team", "to-1");

    @Test
    void an_empty_filter_lets_every_event_through() {
        assertThat(RuleFilter.matches("", Map.of())).isTrue();
    }

    @Test
    void every_term_must_hold_and_a_term_may_list_alternatives() {
        assertThat(RuleFilter.matches("severity=HIGH|CRITICAL;team=to-1", FACTS))
                .isTrue();
        assertThat(RuleFilter.matches("severity=HIGH;team=to-2", FACTS)).isFalse();
    }

    @Test
    void a_fact_that_the_event_does_not_have_equals_nothing() {
        assertThat(RuleFilter.matches("month=2026-11", FACTS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"team", "team=", "=to-1", "team=to-1;", "team==to-1", "a b=c", "team=to-1|"})
    void what_is_no_filter_is_recognised(String text) {
        assertThat(RuleFilter.isWellFormed(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "team=to-1", "team=to-1|to-2;severity=HIGH"})
    void what_is_a_filter_is_recognised(String text) {
        assertThat(RuleFilter.isWellFormed(text)).isTrue();
    }
}
