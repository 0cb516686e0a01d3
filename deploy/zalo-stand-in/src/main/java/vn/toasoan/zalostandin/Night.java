package vn.toasoan.zalostandin;

import java.time.LocalTime;

/** From 22:00 to 06:00. */
final class Night {

    private static final LocalTime FROM = LocalTime.of(22, 0);
    private static final LocalTime TO = LocalTime.of(6, 0);

    private Night() {}

    static boolean isNow(StandInClock clock) {
        LocalTime now = LocalTime.ofInstant(clock.instant(), StandInClock.ZONE);
        return !now.isBefore(FROM) || now.isBefore(TO);
    }
}
