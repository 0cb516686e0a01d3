package vn.toasoan.notification.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.notification.channel.SendOutcome;

class ZaloErrorsTest {

    private static final Instant EVENING = Instant.parse("2026-11-25T15:30:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AUTH_REFRESH | false | -216 -220
            AUTH_REFRESH | true  | -124
            AUTH_HUMAN   | false | -204 -205 -209 -212 -219 -221 -223 -224 -235 -242 -320 -14002 -14003 -14020
            AUTH_HUMAN   | true  | -101 -102 -103 -104 -105 -106 -117 -120 -125 -128 -135 -1351 -136 -138 -1381 -1241
            RATE         | false | -32
            QUOTA        | false | -211 -218
            QUOTA        | true  | -144 -147 -1441 -1471 -1472
            MONEY        | false | -321
            MONEY        | true  | -115 -126 -137
            NIGHT        | false | -234
            NIGHT        | true  | -133
            RECIPIENT    | false | -213 -217 -227 -230 -232 -244
            RECIPIENT    | true  | -108 -110 -114 -118 -119 -139 -140 -141
            PAYLOAD      | false | -100 -201 -210 -233 -240 -248 -249
            PAYLOAD      | true  | -107 -109 -111 -112 -1121 -1122 -1123 -1124 -113 -1131 -116 -121 -122 -130 -131 -132 -145 -146 -153 -161 -162
            GROUP        | false | -237 -403
            TRANSIENT    | false | -200 -999
            TRANSIENT    | true  | -100 -999
            """)
    void each_code_has_its_class_on_its_own_host(ErrorClass errorClass, boolean business, String codes) {
        assertThat(Arrays.stream(codes.split(" ")).map(code -> ZaloErrors.of(business, Integer.parseInt(code), "")))
                .containsOnly(errorClass);
    }

    @Test
    void of_two_meanings_the_message_tells_which() {
        assertThat(ZaloErrors.of(false, -223, "OA out of quota")).isEqualTo(ErrorClass.QUOTA);
    }

    @ParameterizedTest
    @CsvSource({
        "RATE, PT61S, PT121S",
        "AUTH_HUMAN, PT1H, PT1H",
        "MONEY, PT1H, PT1H",
        "AUTH_REFRESH, PT0S, PT0S",
        "NIGHT, PT7H35M, PT7H45M",
        "QUOTA, PT7H35M, PT7H45M",
    })
    void what_is_no_fault_of_the_message_waits(ErrorClass errorClass, Duration least, Duration most) {
        SendOutcome outcome = ErrorAnswer.of(errorClass, "x", UUID.randomUUID(), EVENING);

        assertThat(outcome).isInstanceOf(SendOutcome.Deferred.class);
        assertThat(((SendOutcome.Deferred) outcome).until()).isBetween(EVENING.plus(least), EVENING.plus(most));
    }

    @ParameterizedTest
    @CsvSource({"PAYLOAD, true, false", "GROUP, true, false", "RECIPIENT, false, true", "TRANSIENT, false, false"})
    void what_is_one_fails(ErrorClass errorClass, boolean permanent, boolean dead) {
        assertThat(ErrorAnswer.of(errorClass, "x", UUID.randomUUID(), EVENING))
                .isEqualTo(new SendOutcome.Failed("x", permanent, false, dead));
    }

    @Test
    void ten_thousand_that_waited_for_the_morning_never_make_a_minute_that_zalo_refuses() {
        Map<Long, Integer> perMinute = new HashMap<>();

        IntStream.range(0, 10_000)
                .mapToObj(i -> new UUID(0x0193_0000_0000_7000L + i, 0x8000_0000_0000_0000L + i * 31L))
                .forEach(id -> perMinute.merge(Morning.after(EVENING, id).getEpochSecond() / 60, 1, Integer::sum));

        assertThat(perMinute.values()).allMatch(count -> count < 2_000);
        assertThat(perMinute).hasSize(10);
    }
}
