package vn.toasoan.publishing.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "'\"abc\"'|true",
                "'W/\"abc\"'|true",
                "'\"x\", \"abc\"'|true",
                "'*'|true",
                "'\"abc-gz\"'|false",
                "'abc'|false",
                "''|false"
            })
    void a_tag_that_the_reader_has_is_recognised(String header, boolean expected) {
        // When
        boolean matches = EntityTags.matches(header, EntityTags.of("abc", Coding.PLAIN));

        // Then
        assertThat(matches).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "br, gzip;q=0.5|true",
                "GZIP|true",
                "*|true",
                "gzip;q=0|false",
                "gzip; q=0.000|false",
                "br|false",
                "*, gzip;q=0|false",
                "identity, *;q=0|false"
            })
    void gzip_is_sent_only_to_who_takes_it(String header, boolean expected) {
        // When
        boolean gzip = EntityTags.accepts("gzip", header);

        // Then
        assertThat(gzip).isEqualTo(expected);
    }
}
