package vn.toasoan.submission.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.text.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttachmentFormTest {

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("../../etc/passwd", "passwd"),
                arguments("C:\\Users\\x\\Kế hoạch.pdf", "Kế hoạch.pdf"),
                arguments(Normalizer.normalize("Đề án số 1.pdf", Normalizer.Form.NFD), "Đề án số 1.pdf"),
                arguments("a\u202Efdp.exe", "afdp.exe"),
                arguments("ngày\u200B hội 🎉.docx", "ngày hội 🎉.docx"),
                arguments("a\r\nSet-Cookie: x.pdf", "a__Set-Cookie_ x.pdf"),
                arguments(".htaccess", "tep.htaccess"),
                arguments("", "tep"),
                arguments(null, "tep"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFileNameIsComposedAndHarmless(String sent, String kept) {
        // Given
        String name = sent;

        // When
        String harmless = AttachmentForm.harmless(name);

        // Then
        assertThat(harmless).isEqualTo(kept);
    }
}
