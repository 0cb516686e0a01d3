package vn.toasoan.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    private final ProblemTexts texts = ProblemTexts.load();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(texts.untranslatedKeys()).isEmpty();
        assertThat(texts.codes())
                .contains("STALE_VERSION", "INTERNAL", "VALIDATION")
                .hasSizeGreaterThan(20);
    }

    @Test
    void everyStatusThatTheRouterAnswersWithHasATitle() {
        Set<String> codes =
                List.of(400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 415, 418, 422, 428, 429, 500, 502, 503)
                        .stream()
                        .map(status -> FailureClassification.ofStatus(status).code())
                        .collect(Collectors.toSet());
        assertThat(texts.codes()).containsAll(codes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NotNull",
                "NotBlank",
                "NotEmpty",
                "Min",
                "Max",
                "Positive",
                "PositiveOrZero",
                "Pattern",
                "Email",
                "Past",
                "PastOrPresent",
                "Future",
                "FutureOrPresent",
                "DecimalMin",
                "DecimalMax",
                "Digits",
                "Size",
                "AssertTrue",
                "AssertFalse",
                "Negative",
                "NegativeOrZero",
                "Null"
            })
    void everyConstraintOfBeanValidationHasAText(String constraint) throws ReflectiveOperationException {
        assertThat(Class.forName(NotNull.class.getPackageName() + "." + constraint))
                .isAnnotation();
        String code = constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        assertThat(texts.find(Language.EN, code + ".detail", "1", "2")).isPresent();
    }

    @Test
    void aNumberIsWrittenAsInJson() {
        assertThat(texts.find(Language.VI, "STALE_VERSION.detail", 12345L, 1L))
                .hasValueSatisfying(text -> assertThat(text).contains("12345"));
    }

    @Test
    void aTextThatLacksAnArgumentIsLeftOut() {
        assertThat(texts.find(Language.EN, "STALE_VERSION.detail")).isEmpty();
        assertThat(texts.find(Language.EN, "STALE_VERSION.title")).isPresent();
    }

    @Test
    void theExceptionShowsItsStackOnlyWhereThereIsACause() {
        assertThat(ProblemException.of(404, "NOT_FOUND").getStackTrace()).isEmpty();
        assertThat(ProblemException.of(500, "INTERNAL", new IllegalStateException())
                        .getStackTrace())
                .isNotEmpty();
        assertThat(Arrays.stream(ProblemException.class.getMethods()).map(Method::getName))
                .contains("detail", "with", "at");
    }
}
