package vn.toasoan.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;

@NotificationServiceTest
class OldEventsTest {

    @Test
    void a_replay_of_what_happened_long_ago_is_written_down_and_told_to_nobody() throws Exception {
        // Given
        UUID event = UUID.randomUUID();
        String article = UUID.randomUUID().toString();
        ObjectNode data = (ObjectNode) new ObjectMapper()
                .readTree(Contracts.of("review-service")
                        .examples("changes-requested")
                        .getFirst()
                        .json());
        data.put("articleId", article);
        var headers = KafkaProbe.headers(article, "vn.toasoan.review.article.changes-requested.v1", event);
        headers.put("ce_time", Instant.now().minus(Duration.ofDays(4)).toString());

        // When
        try (KafkaProbe kafka = KafkaProbe.shared()) {
            kafka.publishRaw(
                    "review.article.v1", article, headers, data.toString().getBytes(StandardCharsets.UTF_8));
        }

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(Rows.column("select outcome from notice where event_id = ?::uuid", event))
                                .isNotEmpty()
                                .containsOnly("NOT_SENT: TOO_OLD"));
        assertThat(Rows.column("select id::text from delivery where event_id = ?::uuid", event))
                .isEmpty();
    }
}
