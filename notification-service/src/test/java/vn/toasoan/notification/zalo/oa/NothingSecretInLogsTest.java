package vn.toasoan.notification.zalo.oa;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;
import vn.toasoan.notification.Zalo;
import vn.toasoan.testkit.Tokens;
import vn.toasoan.zalostandin.Settings;

@NotificationServiceTest
class NothingSecretInLogsTest {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            String text = record.getMessage() + Arrays.toString(record.getParameters());
            for (Throwable cause = record.getThrown(); cause != null; cause = cause.getCause()) {
                text = text + "\n" + cause;
            }
            lines.add(text);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Test
    void no_token_no_telephone_number_and_no_address_reaches_a_log_or_the_log_of_deliveries() {
        // Given
        Logger root = LogManager.getLogManager().getLogger("");
        String refresh = Zalo.post("/tokens", "{}").getString("refresh_token");
        String mai = Rows.person();
        String nam = Rows.person();
        Rows.change("update rule set enabled = true where channel = 'ZALO'");
        root.addHandler(listener);
        try {
            given().auth()
                    .oauth2(Tokens.of(UUID.randomUUID().toString())
                            .roles("operator")
                            .sign())
                    .contentType("application/json")
                    .body("{\"refreshToken\": \"" + refresh + "\"}")
                    .put("/api/v1/channels/zalo/oa/refresh-token")
                    .then()
                    .statusCode(204);
            Rows.change("insert into zalo_link values (?, 'PHONE', '84977123456~drop', now(), null)", mai);
            Rows.change("insert into zalo_link values (?, 'BOT', 'chat-secret~html', now(), null)", nam);

            // When
            UUID byPhone = Rows.due(mai, "da-dang-tac-gia-zalo");
            UUID byBot = Rows.due(nam, "da-dang-tac-gia-zalo");

            // Then
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Rows.column(
                                            "select 1 from delivery_attempt where delivery_id in (?::uuid, ?::uuid) and ended_at is not null",
                                            byPhone,
                                            byBot)
                                    .size()
                            >= 2);
        } finally {
            root.removeHandler(listener);
            Rows.change("update rule set enabled = false where channel = 'ZALO'");
            Rows.change("update delivery set state = 'FAILED' where recipient_id in (?, ?)", mai, nam);
        }
        lines.addAll(
                Rows.column("select coalesce(last_error, '') from delivery where recipient_id in (?, ?)", mai, nam));
        assertThat(lines)
                .isNotEmpty()
                .noneMatch(line -> line.contains("84977123456")
                        || line.contains("977123456")
                        || line.contains("chat-secret")
                        || line.contains(Settings.SAMPLE.botToken())
                        || line.contains(Settings.SAMPLE.appSecret())
                        || line.contains(refresh)
                        || line.contains("access-"));
    }
}
