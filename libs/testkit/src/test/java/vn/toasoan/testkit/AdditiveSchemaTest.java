package vn.toasoan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdditiveSchemaTest {
    private static final String OLD = """
            {"type":"object","required":["a"],"properties":{
              "a":{"type":"string","maxLength":9,"description":"x"},
              "b":{"enum":["ONE","TWO"]},
              "c":{"type":"array","items":{"$ref":"#/$defs/d"}}},
             "$defs":{"d":{"type":"object","properties":{"e":{"type":"integer"}}}}}
            """;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "'\"description\":\"x\"' | '\"description\":\"y\"'",
                "'\"TWO\"' | '\"TWO\",\"THREE\"'",
                "'\"e\":{' | '\"new\":{\"type\":\"string\"},\"e\":{'",
                "'\"$defs\":{' | '\"$defs\":{\"f\":{},'",
            })
    void optionalFieldsEnumValuesAndWordsMayBeAdded(String from, String to) {
        // When
        var breaks = AdditiveSchema.breaks(JsonFiles.parse(OLD, "old"), JsonFiles.parse(OLD.replace(from, to), "new"));

        // Then
        assertThat(OLD).contains(from);
        assertThat(breaks).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "'[\"a\"]' | '[\"a\",\"b\"]' | became required",
                "'[\"a\"]' | '[]' | became optional",
                "'\"ONE\",' | '' | removed",
                "'\"maxLength\":9' | '\"maxLength\":5' | /properties/a/maxLength",
                "'\"maxLength\":9,' | '' | became nothing",
                "'\"integer\"' | '\"string\"' | /$defs/d/properties/e/type",
                "'\"b\":' | '\"z\":' | /properties/b: removed",
                "'#/$defs/d' | '#/$defs/x' | /properties/c/items/$ref",
            })
    void everythingElseNeedsANewVersion(String from, String to, String reason) {
        // Given
        String changed = OLD.replace(from, to);

        // When / Then
        assertThatThrownBy(() -> AdditiveSchema.assertAdditive(OLD, changed)).hasMessageContaining(reason);
    }

    @Test
    void theSameSchemaIsAdditive() {
        // When
        var breaks = AdditiveSchema.breaks(JsonFiles.parse(OLD, "old"), JsonFiles.parse(OLD, "new"));

        // Then
        assertThat(breaks).isEmpty();
    }
}
