package vn.toasoan.zalostandin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Runs as the machine's clock does, by a distance that can be set. */
final class StandInClock extends Clock {

    /** Zalo never says which zone its nights are in. */
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock real = Clock.systemUTC();
    private volatile Duration distance = Duration.ZERO;

    void set(Instant now) {
        distance = Duration.between(real.instant(), now);
    }

    void advance(Duration by) {
        distance = distance.plus(by);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(distance);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
