package vn.toasoan.zalostandin;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Counts calls by the minute of a clock, as Zalo does for an app. Usable without a server, under a clock that is set. */
public final class PerMinute {

    /** Calls that an app may make in one minute. */
    public static final int ZALO = 4000;

    private final Clock clock;
    private int limit;
    private Instant minute = Instant.EPOCH;
    private int used;

    public PerMinute(Clock clock, int limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** Counts a call. False if it is one too many. */
    public synchronized boolean take() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute)) {
            minute = now;
            used = 0;
        }
        used++;
        return used <= limit;
    }

    synchronized void limit(int calls) {
        limit = calls;
    }

    synchronized int limit() {
        return limit;
    }

    synchronized int remaining() {
        return Math.max(0, limit - used);
    }
}
