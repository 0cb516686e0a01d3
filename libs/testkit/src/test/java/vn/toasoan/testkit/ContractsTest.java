package vn.toasoan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractsTest {
    private static final String GOOD = """
            {"id":"0198f2aa-7b1c-7000-8000-000000000001","at":"2026-11-25T08:00:00+07:00",
             "item":{"name":"lá thư","size":3},"parts":[{"name":"a"}],"labels":{"anything":"goes"}}
            """;

    private final Contracts contracts = Contracts.in(Path.of("src/test/contracts"));

    @Test
    void eventsVersionsAndExamplesAreFoundByTheirFileNames() {
        // When
        var examples = contracts.examples("thing-done");

        // Then
        assertThat(contracts.events()).containsExactly("thing-done");
        assertThat(contracts.versions("thing-done")).containsExactly(1);
        assertThat(examples)
                .extracting(Example::version, Example::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "v1-plain.json"));
        assertThatCode(contracts::assertComplete).doesNotThrowAnyException();
    }

    @Test
    void anUnknownFieldIsWelcomeToConsumersAndRefusedToTheProducer() {
        // Given
        for (String place : new String[] {"{\"id\"", "{\"name\":\"lá thư\"", "{\"name\":\"a\""}) {
            String more = GOOD.replace(place, place.replace("{", "{\"surprise\":1,"));

            // When
            contracts.validate("thing-done", 1, more);

            // Then
            assertThatThrownBy(() -> contracts.validateClosed("thing-done", 1, more))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("surprise");
        }
    }

    @Test
    void mixedInPartsAndFreeMapsStayValidInTheClosedCopy() {
        assertThatCode(() -> contracts.validateClosed("thing-done", 1, GOOD)).doesNotThrowAnyException();
    }

    @Test
    void aMissingFieldAWrongTypeAndAWrongFormatAreRefused() {
        assertRefused(GOOD.replace("\"size\":3", "\"size\":\"3\""), "/item/size");
        assertRefused(GOOD.replace("2026-11-25T08:00:00+07:00", "25/11/2026"), "/at");
        assertRefused(GOOD.replace("\"id\"", "\"di\""), "id");
        assertRefused(GOOD.replace("{\"name\":\"a\"}", "{}"), "/parts/0");
    }

    @Test
    void aRecordIsValidatedByItsType() {
        // Given
        var record = new ReceivedRecord(
                "t",
                0,
                0,
                null,
                "k",
                GOOD.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of("ce_type", "vn.toasoan.some.topic.thing-done.v1"));

        // When / Then
        assertThatCode(() -> contracts.validateClosed(record)).doesNotThrowAnyException();
        assertThat(record.isEvent("thing-done")).isTrue();
    }

    @Test
    void theAsyncApiFileMustNameExactlyWhatTheCodeUses() {
        // Given
        AsyncApi file = contracts.asyncApi();

        // When / Then
        assertThatCode(() -> file.assertListsExactly(Set.of("some.topic.v1"), Set.of("other.topic.v1")))
                .doesNotThrowAnyException();
        assertThatCode(file::assertReferencesResolve).doesNotThrowAnyException();
        assertThat(file.messages()).containsEntry("some.topic.v1", Set.of("ThingDone"));
        assertThatThrownBy(() -> file.assertListsExactly(Set.of("some.topic.v1", "new.v1"), Set.of()))
                .hasMessageContaining("the code sends new.v1")
                .hasMessageContaining("the file receives other.topic.v1");
    }

    private void assertRefused(String json, String where) {
        assertThatThrownBy(() -> contracts.validate("thing-done", 1, json))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(where);
    }
}
