package vn.toasoan.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.notification.rule.Channel;
import vn.toasoan.notification.rule.NoticeClass;

class FallBackTest {

    private static final Instant NOW = Instant.parse("2026-11-25T15:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "ZALO, BAT_BUOC, REFUSED, true",
        "ZALO, TUY_CHON, REFUSED, true",
        "ZALO, BAT_BUOC, UNKNOWN, true",
        "ZALO, TUY_CHON, UNKNOWN, false",
        "EMAIL, BAT_BUOC, REFUSED, false",
        "APP, BAT_BUOC, REFUSED, false",
    })
    void the_class_decides_whether_a_mail_takes_over(
            Channel channel, NoticeClass noticeClass, FallBack.Hindrance hindrance, boolean mail) {
        assertThat(FallBack.at(channel, noticeClass, hindrance)).isEqualTo(mail);
    }

    @ParameterizedTest
    @CsvSource({
        "BAT_BUOC, PT0S, PT2M, false",
        "BAT_BUOC, PT0S, PT8H, true",
        "TUY_CHON, PT0S, PT8H, false",
        "TUY_CHON, PT30H, PT1H, false",
        "TUY_CHON, PT30H, PT8H, true",
    })
    void a_mandatory_notice_does_not_wait_for_the_morning(
            NoticeClass noticeClass, Duration old, Duration wait, boolean mail) {
        assertThat(FallBack.insteadOfWaiting(Channel.ZALO, noticeClass, NOW.minus(old), NOW, NOW.plus(wait)))
                .isEqualTo(mail);
    }
}
