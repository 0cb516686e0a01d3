package vn.toasoan.submission.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.toasoan.submission.article.ArticleFixture.NOW;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.revision.LegalDocument;

class ProofreadingTest {

    private static final UUID OWN_IMAGE = UUID.fromString("019ab3c4-6011-7a00-8001-0a0b0c0d0e01");
    private static final Proofreading.Known KNOWN = new Proofreading.Known(
            Set.of("ngoai-khoa"), Set.of("to-1", "to-2"), Set.of("II.3"), Set.of("lan", "minh"), Set.of(OWN_IMAGE));

    @Test
    void cleanTextComesOutOfDirtyText() {
        // Given
        ArticleRequest request = request(
                Normalizer.normalize("  Ngày\u200B hội\u202E đọc  sách ", Normalizer.Form.NFD),
                "<p onclick='x()'>Nội dung</p><script>alert(1)</script>");

        // When
        ArticleText text = Proofreading.read(request, List.of("lan"), KNOWN, NOW);

        // Then
        assertThat(text.title()).isEqualTo("Ngày hội đọc sách");
        assertThat(text.body()).isEqualTo("<p>Nội dung</p>");
        assertThat(text.summary()).isEmpty();
        assertThat(text.authors()).containsExactly("lan");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        // Given
        ArticleRequest request = new ArticleRequest(
                null,
                " \u200B ",
                "x".repeat(501),
                "<p><img src=\"media:019ab3c4-0000-7a00-8001-0a0b0c0d0e99\" alt=\"x\"></p>",
                "bong-da",
                "to-9",
                List.of("to-8"),
                List.of("lan", "ai-do"),
                List.of("II.77"),
                LocalDate.of(1800, 1, 1),
                Instant.parse("2100-01-01T00:00:00Z"),
                "y".repeat(501),
                "http://phim.example/1",
                new LegalDocument(" ", null, LocalDate.of(1800, 1, 1), null));

        // When
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> Proofreading.read(request, List.of("lan"), KNOWN, NOW));

        // Then
        assertThat(refusal.code()).isEqualTo("VALIDATION");
        assertThat(refusal.faults().stream().map(fault -> fault.pointer() + " " + fault.code()))
                .containsExactlyInAnyOrder(
                        "/kind REQUIRED",
                        "/title REQUIRED",
                        "/summary TOO_LONG",
                        "/source TOO_LONG",
                        "/body UNKNOWN_IMAGE",
                        "/topic UNKNOWN_TOPIC",
                        "/team UNKNOWN_TEAM",
                        "/coTeams UNKNOWN_TEAM",
                        "/planTasks UNKNOWN_TASK",
                        "/videoUrl VIDEO_ADDRESS",
                        "/document/number REQUIRED",
                        "/document/issuer REQUIRED",
                        "/document/issuedOn OUT_OF_RANGE",
                        "/authors/1 UNKNOWN_PERSON",
                        "/eventDate OUT_OF_RANGE",
                        "/publishAt OUT_OF_RANGE");
    }

    @ParameterizedTest
    @CsvSource({"200, true", "201, false"})
    void aTitleIsCountedInCharactersAsPeopleSeeThem(int length, boolean fits) {
        // Given
        ArticleRequest request = request(Normalizer.normalize("ệ".repeat(length), Normalizer.Form.NFD), "<p>x</p>");

        // When
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> Proofreading.read(request, List.of("lan"), KNOWN, NOW));

        // Then
        assertThat(refusal == null).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"204800, true", "204801, false"})
    void aBodyIsCountedInBytes(int bytes, boolean fits) {
        // Given
        String body = "<p>" + "x".repeat(bytes - 7) + "</p>";

        // When
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> Proofreading.read(request("Tiêu đề", body), List.of("lan"), KNOWN, NOW));

        // Then
        assertThat(refusal == null).isEqualTo(fits);
    }

    @Test
    void aBodyThatGrowsBeyondTheLimitByEscapingIsRefused() {
        // Given
        String body = "<p>" + "=".repeat(100_000) + "</p>";

        // When
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> Proofreading.read(request("Tiêu đề", body), List.of("lan"), KNOWN, NOW));

        // Then
        assertThat(refusal.code()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void anImageOfTheArticleMayBeReferredTo() {
        // Given
        ArticleRequest request = request("Tiêu đề", "<p><img src='media:" + OWN_IMAGE + "' alt='Sân trường'></p>");

        // When
        ArticleText text = Proofreading.read(request, List.of("lan"), KNOWN, NOW);

        // Then
        assertThat(text.body()).isEqualTo("<p><img src=\"media:" + OWN_IMAGE + "\" alt=\"Sân trường\" /></p>");
    }

    @Test
    void anAuthorNamedTwiceIsOneAuthorAndNobodyIsNoAuthor() {
        // Given
        List<String> authors = new ArrayList<>(List.of("minh", "lan", "minh"));
        authors.add(null);
        ArticleRequest request = new ArticleRequest(
                ArticleKind.TIN,
                "Tiêu đề",
                null,
                null,
                "ngoai-khoa",
                "to-1",
                null,
                authors,
                null,
                null,
                null,
                null,
                null,
                null);

        // When
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> Proofreading.read(request, List.of("lan"), KNOWN, NOW));

        // Then
        assertThat(refusal.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/authors/2");
            assertThat(fault.code()).isEqualTo("UNKNOWN_PERSON");
        });
    }

    @Test
    void moreThanTwentyAuthorsAreTooMany() {
        // Given
        List<String> many = new ArrayList<>(Collections.nCopies(1, "lan"));
        for (int i = 0; i < 20; i++) {
            many.add("p" + i);
        }
        ArticleRequest request = new ArticleRequest(
                ArticleKind.TIN,
                "Tiêu đề",
                null,
                null,
                "ngoai-khoa",
                "to-1",
                null,
                many,
                null,
                null,
                null,
                null,
                null,
                null);

        // When
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> Proofreading.read(request, List.of("lan"), KNOWN, NOW));

        // Then
        assertThat(refusal.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("TOO_MANY"));
    }

    private static ArticleRequest request(String title, String body) {
        return new ArticleRequest(
                ArticleKind.BAI,
                title,
                null,
                body,
                "ngoai-khoa",
                "to-1",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
