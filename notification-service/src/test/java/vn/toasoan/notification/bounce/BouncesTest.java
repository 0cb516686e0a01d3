package vn.toasoan.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;

@NotificationServiceTest
class BouncesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String mai = Rows.person();

    @Inject
    Bounces bounces;

    @Test
    void two_mails_that_came_back_end_sending_there_and_the_same_report_counts_once() throws Throwable {
        // Given
        UUID first = delivered();
        UUID second = delivered();
        take(first, Rows.address(mai));
        take(first, Rows.address(mai));
        assertThat(suppressed()).containsExactly("1 false");

        // When
        take(second, Rows.address(mai));

        // Then
        assertThat(suppressed()).containsExactly("2 true");
        assertThat(Rows.state(first)).isEqualTo("FAILED");
        UUID next = Rows.due(mai, "duoc-duyet-tac-gia");
        await().atMost(SOON).until(() -> Rows.state(next).equals("NOT_SENT ADDRESS_WORKS"));
    }

    @Test
    void a_report_about_an_address_that_was_given_up_is_not_held_against_the_new_one() throws Throwable {
        // Given
        UUID mail = delivered();

        // When
        take(mail, "an-older-address@truong.example");

        // Then
        assertThat(Rows.state(mail)).isEqualTo("FAILED");
        assertThat(suppressed()).isEmpty();
    }

    private UUID delivered() {
        UUID mail = Rows.due(
                mai, "da-dang-tac-gia", "Bài", null, null, Instant.now().plusSeconds(3600));
        Rows.change("update delivery set state = 'DELIVERED', attempts = 1 where id = ?::uuid", mail);
        return mail;
    }

    private void take(UUID mail, String address) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> bounces.take(new DsnReport(mail, "5.1.1", address)));
    }

    private List<String> suppressed() {
        return Rows.column(
                "select hard_bounces || ' ' || (suppressed_at is not null) from address_state where address_hash = encode(sha256(convert_to(lower(?), 'UTF8')), 'hex')",
                Rows.address(mai));
    }
}
