package vn.toasoan.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.rule.Channel;

class DeliveryRetryTest {

    @Test
    void the_pause_doubles_and_stops_growing_at_a_quarter_of_an_hour() {
        assertThat(RetryPlan.pauseAfter(Channel.EMAIL, 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(RetryPlan.pauseAfter(Channel.EMAIL, 2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(RetryPlan.pauseAfter(Channel.EMAIL, 8)).isEqualTo(Duration.ofSeconds(640));
        assertThat(RetryPlan.pauseAfter(Channel.EMAIL, 9)).isEqualTo(Duration.ofMinutes(15));
        assertThat(RetryPlan.pauseAfter(Channel.EMAIL, 20)).isEqualTo(Duration.ofMinutes(15));
    }
}
