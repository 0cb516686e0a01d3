package vn.toasoan.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.channel.SendOutcome;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ServiceStack;

@NotificationServiceTest
class DeliveryFenceTest {

    private final UUID id = UUID.randomUUID();

    @Inject
    Conclusions conclusions;

    @Test
    void a_worker_paused_past_its_lease_cannot_reopen_what_another_delivered() throws Throwable {
        // Given
        inAttempt(2);
        conclude(2, new SendOutcome.Accepted("SMTP 250"));

        // When
        conclude(1, new SendOutcome.Failed("late", false, true, false));

        // Then
        assertThat(state()).isEqualTo("DELIVERED");
    }

    @Test
    void a_worker_paused_past_its_lease_cannot_end_the_attempt_of_another() throws Throwable {
        // Given
        inAttempt(2);

        // When
        conclude(1, new SendOutcome.Failed("late", true, false, false));

        // Then
        assertThat(state()).isEqualTo("SENDING");
    }

    @Test
    void the_same_end_told_twice_is_one_end() throws Throwable {
        // Given
        inAttempt(1);
        conclude(1, new SendOutcome.Accepted("SMTP 250"));

        // When
        conclude(1, new SendOutcome.Accepted("SMTP 250"));

        // Then
        assertThat(column("select count(*) from event where key = '%s'".formatted(id)))
                .isEqualTo("1");
    }

    private void conclude(int attempt, SendOutcome outcome) throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () -> conclusions.conclude(id, attempt, "somebody@th-hai-ninh.example", outcome));
    }

    private void inAttempt(int number) {
        PostgresServer.shared().execute(ServiceStack.database(), """
                insert into delivery (id, event_id, rule_id, article_id, recipient_id, channel, template, notice_class, category,
                  dedup_key, facts, state, attempts, not_before, created_at, lease_until)
                values ('%s', gen_random_uuid(), 'da-dang-tac-gia', gen_random_uuid(), 'somebody', 'EMAIL', 'da-dang',
                  'TUY_CHON', 'PUBLICATIONS', gen_random_uuid(), '{}', 'SENDING', %d, now(), now(), now() + interval '1 hour')
                """.formatted(id, number));
    }

    private String state() throws SQLException {
        return column("select state from delivery where id = '%s'".formatted(id));
    }

    private static String column(String query) throws SQLException {
        try (Connection database = PostgresServer.shared().connect(ServiceStack.database());
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
