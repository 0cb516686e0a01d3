package vn.toasoan.notification.zalo.oa;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.toasoan.notification.zalo.ErrorClass;

/** {@code zalo_error_total}, {@code zalo_token_age_seconds}, {@code zalo_quota_remaining}. */
@ApplicationScoped
class OaMetrics {

    private final MeterRegistry registry;
    private volatile double quotaLeft = Double.NaN;
    private volatile Instant tokenSince;

    OaMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        registry.gauge("zalo.quota.remaining", this, it -> it.quotaLeft);
        registry.gauge(
                "zalo.token.age.seconds",
                this,
                it -> it.tokenSince == null
                        ? Double.NaN
                        : Duration.between(it.tokenSince, clock.instant()).toSeconds());
    }

    void error(int code, ErrorClass errorClass) {
        registry.counter("zalo.error", "product", "OA", "code", String.valueOf(code), "class", errorClass.name())
                .increment();
    }

    /** @param left null where an answer does not say */
    void quotaLeft(Double left) {
        if (left != null) {
            quotaLeft = left;
        }
    }

    void tokenSince(Instant time) {
        tokenSince = time;
    }
}
