package vn.toasoan.zalostandin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the account knows of its readers. Whoever was never mentioned follows it and wrote when the stand-in started. */
final class Users {

    private static final Duration FREE = Duration.ofHours(48);
    private static final Duration WINDOW = Duration.ofDays(7);
    private static final Duration SILENT = Duration.ofDays(45);

    record User(boolean following, Instant lastHeard) {}

    private final StandInClock clock;
    private final Instant started;
    private final Map<String, User> users = new ConcurrentHashMap<>();

    Users(StandInClock clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    void set(String id, boolean following, Instant lastHeard) {
        users.put(id, new User(following, lastHeard));
    }

    void heard(String id) {
        users.put(id, new User(of(id).following(), clock.instant()));
    }

    void follows(String id, boolean following) {
        users.put(id, new User(following, of(id).lastHeard()));
    }

    /** @return 0 if a free text may be sent, else the code that says why not */
    int consultation(String id) {
        User user = of(id);
        Duration since = Duration.between(user.lastHeard(), clock.instant());
        return !user.following() ? -213 : since.compareTo(WINDOW) > 0 ? -230 : 0;
    }

    int template(String id) {
        User user = of(id);
        Duration since = Duration.between(user.lastHeard(), clock.instant());
        return !user.following() ? -213 : since.compareTo(SILENT) > 0 ? -227 : 0;
    }

    boolean isBilled(String id) {
        return Duration.between(of(id).lastHeard(), clock.instant()).compareTo(FREE) > 0;
    }

    private User of(String id) {
        return users.getOrDefault(id, new User(true, started));
    }
}
