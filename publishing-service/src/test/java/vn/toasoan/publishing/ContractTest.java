package vn.toasoan.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.Example;

/** The contract files themselves; what the code sends is compared with them in {@code PublishingFlowTest}. */
class ContractTest {

    private final Contracts contracts = Contracts.of("publishing-service");

    @Test
    void every_event_has_its_schema_and_examples_that_fit() {
        // When / Then
        contracts.assertComplete();
    }

    @Test
    void the_asyncapi_file_lists_what_the_code_uses() {
        // Given
        Set<String> received = new TreeSet<>();
        ConfigProvider.getConfig().getPropertyNames().forEach(name -> {
            if (name.matches("mp\\.messaging\\.incoming\\.[^.]+\\.topic")) {
                received.add(ConfigProvider.getConfig().getValue(name, String.class));
            }
        });

        // When / Then
        contracts.asyncApi().assertReferencesResolve();
        contracts
                .asyncApi()
                .assertListsExactly(
                        Set.of(
                                "publishing.article.v1",
                                "publishing.delivery.v1",
                                "publishing.site.v1",
                                "public.article.v1",
                                "public.article.current.v1"),
                        received);
    }

    @Test
    void the_public_schemas_declare_public_facts_only() {
        for (String event : Set.of("published", "corrected", "current")) {
            // When
            Set<String> declared = new TreeSet<>();
            declaredFields(contracts.schema(event, 1), "", declared);

            // Then
            assertThat(declared).as(event).isEqualTo(new TreeSet<>(PublicFields.ALLOWED));
        }
    }

    @Test
    void the_public_examples_hold_public_facts_only() throws Exception {
        for (String event : Set.of("published", "corrected", "current")) {
            for (Example example : contracts.examples(event)) {
                // When
                Set<String> fields = PublicFields.of(new ObjectMapper().readTree(example.json()));

                // Then
                assertThat(PublicFields.ALLOWED).as(example.name()).containsAll(fields);
            }
        }
    }

    @Test
    void what_the_public_is_told_of_a_withdrawal_holds_no_word_of_the_article() {
        // When
        Set<String> declared = new TreeSet<>();
        declaredFields(contracts.schema("withdrawn", 1), "", declared);

        // Then
        assertThat(declared)
                .containsExactlyInAnyOrder(
                        "articleId",
                        "edition",
                        "url",
                        "permanent",
                        "reasonClass",
                        "withdrawnAt",
                        "school",
                        "school.code",
                        "school.name");
    }

    private static void declaredFields(JsonNode schema, String prefix, Set<String> fields) {
        schema.path("properties").properties().forEach(field -> {
            fields.add(prefix + field.getKey());
            JsonNode value = field.getValue();
            declaredFields(value.has("items") ? value.get("items") : value, prefix + field.getKey() + ".", fields);
        });
    }
}
