package vn.toasoan.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;
import vn.toasoan.notification.channel.MailChannel;
import vn.toasoan.testkit.Mailbox;

@NotificationServiceTest
class TwoSchedulersTest {

    @Inject
    DeliveryRound round;

    @Inject
    MailChannel mail;

    @Test
    void schedulers_that_run_at_once_send_each_notice_once() throws Exception {
        // Given
        List<String> people = new ArrayList<>();
        List<UUID> notices = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            people.add(Rows.person());
            notices.add(Rows.due(people.getLast(), "da-dang-tac-gia"));
        }

        // When
        try (ExecutorService schedulers = Executors.newFixedThreadPool(3)) {
            Callable<Void> scheduler = () -> {
                try {
                    return VertxContextSupport.subscribeAndAwait(() -> round.run(mail));
                } catch (Throwable e) {
                    throw new IllegalStateException(e);
                }
            };
            schedulers.invokeAll(List.of(scheduler, scheduler, scheduler));
        }

        // Then
        await().atMost(Duration.ofSeconds(20))
                .until(() -> notices.stream().map(Rows::state).allMatch("DELIVERED"::equals));
        for (String person : people) {
            assertThat(Mailbox.shared().received().stream().filter(it -> it.to().contains(Rows.address(person))))
                    .hasSize(1);
        }
    }
}
