package vn.toasoan.submission.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.Example;

/** Reads every example that the producers give of the events that are consumed here. */
class ConsumedContractsTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Map<String, Map<String, Class<?>>> READ = Map.of(
            "review-service",
            Map.of(
                    "review-opened", ReviewEvents.ReviewOpened.class,
                    "review-step-ready", ReviewEvents.ReviewStepReady.class,
                    "review-decision-recorded", ReviewEvents.ReviewDecisionRecorded.class,
                    "changes-requested", ReviewEvents.ChangesRequested.class,
                    "article-approved", ReviewEvents.ArticleApproved.class,
                    "article-refused", ReviewEvents.ArticleRefused.class,
                    "review-cancelled", ReviewEvents.ReviewCancelled.class,
                    "withdrawal-rejected", ReviewEvents.WithdrawalRejected.class),
            "publishing-service",
            Map.of("article-published", Published.class, "article-corrected", Published.class),
            "archive-service",
            Map.of("record-filed", RecordFiled.class));

    /** What the contracts allow to be absent. */
    private static final Set<String> OPTIONAL = Set.of("assignedTo", "fallbackReason", "reason", "publicNote", "label");

    @TestFactory
    Stream<DynamicTest> everyExampleIsReadWhole() {
        return READ.entrySet().stream()
                .flatMap(producer -> producer.getValue().entrySet().stream()
                        .map(event -> DynamicTest.dynamicTest(producer.getKey() + " " + event.getKey(), () -> {
                            // Given
                            List<Example> examples =
                                    Contracts.of(producer.getKey()).examples(event.getKey());

                            // When
                            List<String> gaps = examples.stream()
                                    .flatMap(example -> gaps(example, event.getValue()))
                                    .toList();

                            // Then
                            assertThat(examples).isNotEmpty();
                            assertThat(gaps).isEmpty();
                        })));
    }

    private static Stream<String> gaps(Example example, Class<?> type) {
        try {
            Object data = JSON.readValue(example.json(), type);
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !OPTIONAL.contains(component.getName()))
                    .filter(component -> value(component, data) == null)
                    .map(component -> example.name() + ": " + component.getName());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return Stream.of(example.name() + ": " + e.getMessage());
        }
    }

    private static Object value(RecordComponent component, Object data) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(data);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
