package vn.toasoan.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.http.problem.ProblemException;

class IdempotencyKeyTest {

    @Test
    void aKeyIsAWordQuotedOrNot() {
        assertThat(IdempotencyKey.of(List.of("\"8e03978e-40d5\""))).isEqualTo("8e03978e-40d5");
        assertThat(IdempotencyKey.of(List.of(" 8e03978e-40d5 "))).isEqualTo("8e03978e-40d5");
        assertThat(IdempotencyKey.of(List.of())).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "\"", "a b", "a\"b", "-a", "khoá", "a;b", "a,b", "\"a", "a\u0000"})
    void anythingElseIsMalformed(String value) {
        assertThatThrownBy(() -> IdempotencyKey.of(List.of(value)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.code()).isEqualTo("MALFORMED_IDEMPOTENCY_KEY");
                });
    }

    @Test
    void aLongKeyAndTwoKeysAreMalformed() {
        assertThat(IdempotencyKey.of(List.of("a".repeat(128)))).hasSize(128);
        assertThatThrownBy(() -> IdempotencyKey.of(List.of("a".repeat(129)))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> IdempotencyKey.of(List.of("a", "b"))).isInstanceOf(ProblemException.class);
    }
}
