package vn.toasoan.http.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.http.problem.ProblemException;

class ETagsTest {

    @Test
    void aTagIsTheVersionInQuotes() {
        assertThat(ETags.of(7)).isEqualTo("\"7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" "})
    void theCurrentVersionPasses(String ifMatch) {
        assertThatCode(() -> ETags.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void withoutAVersionNothingIsChanged(String ifMatch) {
        // When
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> ETags.requireMatch(ifMatch, 7));

        // Then
        assertThat(problem.status()).isEqualTo(428);
        assertThat(problem.code()).isEqualTo("PRECONDITION_REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"8\"", "\"0\"", "\"999999999999999999\""})
    void anotherVersionIsStale(String ifMatch) {
        // When
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> ETags.requireMatch(ifMatch, 7));

        // Then
        assertThat(problem.status()).isEqualTo(412);
        assertThat(problem.code()).isEqualTo("STALE_VERSION");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "W/\"7\"",
                "*",
                "\"7\", \"8\"",
                "\"07\"",
                "\"-7\"",
                "\"7",
                "7\"",
                "\"\"",
                "\"x\"",
                "\"7\"x",
                "\"99999999999999999999\"",
                "'7'",
                "\"٧\""
            })
    void whatIsNoSingleStrongTagIsMalformed(String ifMatch) {
        // When
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> ETags.requireMatch(ifMatch, 7));

        // Then
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("MALFORMED_IF_MATCH");
    }
}
