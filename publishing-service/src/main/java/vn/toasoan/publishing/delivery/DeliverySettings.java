package vn.toasoan.publishing.delivery;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.publishing.destination.Health;

/** When a destination counts as out of order, as the operator has it. */
@Singleton
class DeliverySettings {

    @Produces
    @Singleton
    Health.Policy policy(
            @ConfigProperty(name = "toasoan.delivery.breaker.failures") int failures,
            @ConfigProperty(name = "toasoan.delivery.breaker.pause") Duration pause,
            @ConfigProperty(name = "toasoan.delivery.breaker.longest-pause") Duration longest,
            @ConfigProperty(name = "toasoan.delivery.disable-webhook-after") Duration disableAfter) {
        return new Health.Policy(failures, pause, longest, disableAfter);
    }
}
