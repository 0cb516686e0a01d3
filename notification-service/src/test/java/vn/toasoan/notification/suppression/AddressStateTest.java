package vn.toasoan.notification.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.rule.Channel;

class AddressStateTest {

    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

    private final AddressState state = new AddressState(Channel.EMAIL, "hash");

    @Test
    void the_second_hard_bounce_ends_sending_and_says_so_once() {
        assertThat(state.bounced(AddressState.Source.SMTP, NOW)).isFalse();
        assertThat(state.bounced(AddressState.Source.SMTP, NOW)).isTrue();
        assertThat(state.bounced(AddressState.Source.SMTP, NOW)).isFalse();
    }

    @Test
    void a_server_that_refused_and_now_accepts_has_changed_its_mind() {
        state.bounced(AddressState.Source.SMTP, NOW);

        assertThat(state.isClearedBySuccess(NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void a_server_that_accepts_first_and_reports_later_proves_nothing_by_accepting() {
        state.bounced(AddressState.Source.REPORT, NOW);

        assertThat(state.isClearedBySuccess(
                        NOW.plus(AddressState.REPORTS_COME_WITHIN).minusSeconds(1)))
                .isFalse();
        assertThat(state.isClearedBySuccess(NOW.plus(AddressState.REPORTS_COME_WITHIN)))
                .isTrue();
    }

    @Test
    void an_address_is_the_same_however_it_is_written() {
        assertThat(AddressHash.of("Mai@Th-Hai-Ninh.example")).isEqualTo(AddressHash.of("mai@th-hai-ninh.example"));
    }
}
