package vn.toasoan.publishing.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** When a failed try is repeated: soon at first, then ever more rarely, never at the same moment as all others. */
final class Schedule {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14));
    private static final Duration LONGEST = Duration.ofHours(24);

    private Schedule() {}

    /**
     * @param attempt the one that failed, from 1
     * @param asked what the destination asked for: never earlier, and at most a day; null for nothing
     */
    static Instant next(int attempt, Duration asked, Instant now, RandomGenerator random) {
        Duration pause = PAUSES.get(Math.min(attempt, PAUSES.size()) - 1);
        long jittered = Math.round(pause.toMillis() * (0.9 + 0.2 * random.nextDouble()));
        Instant scheduled = now.plusMillis(jittered);
        Instant wanted = asked == null ? now : earliest(asked, now);
        return wanted.isAfter(scheduled) ? wanted : scheduled;
    }

    /** The moment for which a destination asked, at most a day away. */
    static Instant earliest(Duration asked, Instant now) {
        return now.plus(asked.compareTo(LONGEST) > 0 ? LONGEST : asked);
    }
}
