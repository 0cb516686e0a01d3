package vn.toasoan.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.http.problem.ProblemException;

class CursorTest {

    private static final Class<?>[] TYPES = {Instant.class, UUID.class, String.class, Long.class};
    private static final Instant TIME = Instant.parse("2026-11-20T07:30:00.123456Z");
    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    @Test
    void aCursorGivesBackWhatItWasMadeOf() {
        // When
        String cursor = Cursor.encode(TIME, ID, "Tổ 1 – «Ngữ văn»", -5L);

        // Then
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.decode(cursor, TYPES)).containsExactly(TIME, ID, "Tổ 1 – «Ngữ văn»", -5L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "%00",
                "MQ",
                "MQ==",
                "null",
                "../../etc/passwd",
                "' or 1=1 --",
                "MR9ub3QtYS10aW1l",
                "🙂",
                "1\u001f2026"
            })
    void whatIsNoCursorIsRefused(String cursor) {
        assertBad(cursor);
    }

    @Test
    void aCursorOfAnotherVersionOrListIsRefused() {
        assertBad(raw("2\u001f" + TIME + "\u001f" + ID + "\u001fa\u001f1"));
        assertBad(Cursor.encode(TIME, ID));
        assertBad(Cursor.encode(ID, TIME, "a", 1L));
        assertBad(Cursor.encode(TIME, ID, "a", 1L) + "A");
        assertBad(raw("1\u001f2026-11-20T07:30:00Z\u001f" + ID + "\u001fa\u001f+1"));
        assertBad(raw("1\u001f2026-11-20T07:30:00.0Z\u001f" + ID + "\u001fa\u001f1"));
        assertBad(raw("1\u001f+1000000000-01-01T00:00:00Z\u001f" + ID + "\u001fa\u001f1"));
        assertBad(raw("1\u001f" + TIME + "\u001f1-1-1-1-1\u001fa\u001f1"));
        assertBad(raw("1\u001f" + TIME + "\u001f" + ID + "\u001fa\u0000\u001f1"));
        assertBad(raw("1\u001f" + TIME + "\u001f" + ID + "\u001f" + "a".repeat(5000) + "\u001f1"));
    }

    /** Seeded, so that a failure can be had again. */
    @Test
    void noBytesWhateverMakeItFailInAnotherWay() {
        Random random = new Random(20_261_120);
        String good = Cursor.encode(TIME, ID, "a", 1L);
        for (int i = 0; i < 20_000; i++) {
            String cursor = i % 2 == 0 ? random(random) : mutated(good, random);
            Throwable failure = catchThrowable(() -> Cursor.decode(cursor, TYPES));
            assertThat(failure).as(cursor).matches(e -> e == null || e instanceof ProblemException);
        }
    }

    @Test
    void onlyWhatCanBeReadAgainIsEncoded() {
        assertThatThrownBy(() -> Cursor.encode("a\u001fb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cursor.encode((Object) null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cursor.encode(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cursor.encode("a".repeat(2000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertBad(String cursor) {
        assertThatThrownBy(() -> Cursor.decode(cursor, TYPES))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.code()).isEqualTo("BAD_CURSOR");
                });
    }

    private static String raw(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String random(Random random) {
        byte[] bytes = new byte[random.nextInt(80)];
        random.nextBytes(bytes);
        return random.nextBoolean()
                ? Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
                : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String mutated(String good, Random random) {
        StringBuilder text = new StringBuilder(new String(Base64.getUrlDecoder().decode(good), StandardCharsets.UTF_8));
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
        }
        return raw(text.toString());
    }
}
