package vn.toasoan.notification.zalo;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Which of Zalo's products rests on this replica, and why: after an error that only a person can mend, and for a minute
 * after three calls in a row without a sound answer. Each replica finds out by itself.
 */
@ApplicationScoped
public class Pauses {

    private static final Logger LOG = Logger.getLogger(Pauses.class);
    private static final int IN_A_ROW = 3;
    private static final Duration BREATHER = Duration.ofMinutes(1);

    /** @param reason for people who look after the system */
    public record Pause(Instant until, String reason) {}

    private final Map<ZaloProduct, Pause> pauses = new EnumMap<>(ZaloProduct.class);
    private final Map<ZaloProduct, Integer> troubles = new EnumMap<>(ZaloProduct.class);
    private final Clock clock;

    Pauses(Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        for (ZaloProduct product : new ZaloProduct[] {ZaloProduct.BOT, ZaloProduct.OA}) {
            metrics.gauge(
                    "zalo.paused",
                    java.util.List.of(io.micrometer.core.instrument.Tag.of("product", product.name())),
                    this,
                    it -> it.of(product).isPresent() ? 1 : 0);
        }
    }

    public synchronized Optional<Pause> of(ZaloProduct product) {
        return Optional.ofNullable(pauses.get(product))
                .filter(pause -> clock.instant().isBefore(pause.until()));
    }

    public synchronized void pause(ZaloProduct product, Duration time, String reason) {
        pauses.put(product, new Pause(clock.instant().plus(time), reason));
        LOG.errorf("Zalo %s rests for %s: %s", product, time, reason);
    }

    /** Somebody has set it right. */
    public synchronized void resume(ZaloProduct product) {
        pauses.remove(product);
        troubles.remove(product);
    }

    public synchronized void sound(ZaloProduct product) {
        troubles.remove(product);
    }

    public synchronized void trouble(ZaloProduct product, String what) {
        if (troubles.merge(product, 1, Integer::sum) >= IN_A_ROW) {
            troubles.remove(product);
            pause(product, BREATHER, what);
        }
    }
}
