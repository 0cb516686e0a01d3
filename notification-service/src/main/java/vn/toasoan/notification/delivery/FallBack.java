package vn.toasoan.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import vn.toasoan.notification.rule.Channel;
import vn.toasoan.notification.rule.NoticeClass;

/** When a notice that Zalo does not take goes by mail instead (ADR 52). */
final class FallBack {

    /** What keeps a message from its reader. */
    enum Hindrance {
        /** Nobody can be reached there, or the message is not wanted there. */
        REFUSED,
        /** It may have been delivered; nobody can tell. */
        UNKNOWN
    }

    /** A mandatory notice waits this long for a provider; a night or a day's quota is longer. */
    private static final Duration MANDATORY_WAITS = Duration.ofMinutes(30);

    /** Nothing waits longer for somebody to set a provider right. */
    private static final Duration ANYTHING_WAITS = Duration.ofHours(36);

    private FallBack() {}

    /** Refused: by mail, whatever it is. Unknown: only what must arrive may come twice, by another channel. */
    static boolean at(Channel channel, NoticeClass noticeClass, Hindrance hindrance) {
        return channel == Channel.ZALO && (hindrance == Hindrance.REFUSED || noticeClass == NoticeClass.BAT_BUOC);
    }

    /** Whether a deferral takes too long to be waited for. */
    static boolean insteadOfWaiting(
            Channel channel, NoticeClass noticeClass, Instant created, Instant now, Instant until) {
        boolean mandatory = noticeClass == NoticeClass.BAT_BUOC;
        return channel == Channel.ZALO
                && (mandatory && until.isAfter(now.plus(MANDATORY_WAITS))
                        || until.isAfter(created.plus(ANYTHING_WAITS)));
    }
}
