package vn.toasoan.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryRulesTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED",
        "202, DELIVERED",
        "204, DELIVERED",
        "301, FAILED",
        "302, FAILED",
        "307, FAILED",
        "400, FAILED",
        "401, FAILED",
        "404, FAILED",
        "408, RETRY",
        "410, GONE",
        "413, FAILED",
        "425, RETRY",
        "429, RETRY",
        "500, RETRY",
        "503, RETRY",
        "599, RETRY"
    })
    void an_http_status_says_whether_trying_again_makes_sense(int status, Sent.Kind kind) {
        // When / Then
        assertThat(Verdict.of(status)).isEqualTo(kind);
    }

    @Test
    void tries_grow_rarer_and_never_come_before_the_destination_wants_them() {
        // Given
        Random random = new Random(7);

        // When
        Instant first = Schedule.next(1, null, NOW, random);
        Instant asked = Schedule.next(1, Duration.ofMinutes(3), NOW, random);
        Instant late = Schedule.next(400, null, NOW, random);
        Instant tooMuch = Schedule.next(1, Duration.ofDays(900), NOW, random);

        // Then
        assertThat(first).isBetween(NOW.plusMillis(4500), NOW.plusMillis(5500));
        assertThat(asked).isEqualTo(NOW.plusSeconds(180));
        assertThat(late).isBetween(NOW.plus(Duration.ofHours(12)), NOW.plus(Duration.ofHours(16)));
        assertThat(tooMuch).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "120 | PT2M",
                "0 | PT0S",
                "Tue, 01 Dec 2026 02:00:30 GMT | PT30S",
                "Tue, 01 Dec 2020 02:00:30 GMT | PT0S",
                "soon | none",
                "-5 | none",
                "99999999999 | none",
                "none | none"
            })
    void retry_after_is_read_in_both_its_forms(String header, Duration expected) {
        // When / Then
        assertThat(RetryAfter.of(header, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"status\":\"done\"}",
                "{\"status\":7}",
                "{\"status\":\"posted\",\"url\":\"https://so.example/x\",\"postedOn\":\"yesterday\"}"
            })
    void an_answer_that_says_nothing_is_no_fault(String body) {
        // When / Then
        assertThat(WebhookAnswer.read("application/json", body.getBytes(), LocalDate.EPOCH))
                .isNull();
    }

    @Test
    void an_answer_may_say_where_it_was_posted() {
        // When
        Sent.Answer answer = WebhookAnswer.read(
                "application/json;charset=utf-8",
                "{\"status\":\"posted\",\"url\":\"https://so.example/x\",\"reference\":\"412\"}".getBytes(),
                LocalDate.of(2026, 12, 1));

        // Then
        assertThat(answer).isEqualTo(new Sent.Answer("412", "https://so.example/x", LocalDate.of(2026, 12, 1)));
        assertThat(WebhookAnswer.read(
                                "application/json",
                                "{\"status\":\"posted\",\"url\":\"javascript:alert(1)\"}".getBytes(),
                                LocalDate.EPOCH)
                        .postedUrl())
                .isNull();
    }

    @Test
    void every_command_but_those_of_the_machine_names_who_may_give_it() {
        // Given
        Set<DeliveryCommand> machine = EnumSet.of(
                DeliveryCommand.CLAIM,
                DeliveryCommand.DELIVER,
                DeliveryCommand.HAND_OVER,
                DeliveryCommand.RETRY,
                DeliveryCommand.FAIL,
                DeliveryCommand.SUPERSEDE,
                DeliveryCommand.WITHDRAW,
                DeliveryCommand.GIVE_UP);

        // When / Then
        assertThat(DeliveryCommand.values())
                .allSatisfy(command -> assertThat(DeliveryTransitions.TABLE)
                        .filteredOn(row -> row.command() == command)
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row.roles().isEmpty()).isEqualTo(machine.contains(command))));
    }

    @Test
    void nothing_leads_out_of_what_has_ended_except_into_a_repetition() {
        // When / Then
        assertThat(DeliveryTransitions.TABLE)
                .filteredOn(row -> row.from().contains(DeliveryState.SUPERSEDED))
                .isEmpty();
        assertThat(Arrays.stream(DeliveryState.values())
                        .filter(state -> DeliveryTransitions.TABLE.stream()
                                .noneMatch(row -> row.from().contains(state))))
                .containsExactly(DeliveryState.SUPERSEDED);
    }
}
