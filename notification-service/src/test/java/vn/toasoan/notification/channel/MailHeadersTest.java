package vn.toasoan.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;
import vn.toasoan.testkit.Mailbox;
import vn.toasoan.testkit.ReceivedMail;

@NotificationServiceTest
class MailHeadersTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void a_signature_covers_the_way_out() {
        // Given
        String mai = Rows.person();

        // When
        Rows.due(mai, "da-dang-tac-gia");

        // Then
        ReceivedMail mail = Mailbox.shared().await(it -> it.to().contains(Rows.address(mai)));
        String signature =
                mail.headers().get("DKIM-Signature").replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        assertThat(signature)
                .contains("a=rsa-sha256", "d=th-hai-ninh.example", "s=mua-xuan")
                .containsPattern("h=[^;]*list-unsubscribe:list-unsubscribe-post");
    }

    @Test
    void every_attempt_carries_one_message_id_and_both_bodies() {
        // Given
        String mai = Rows.person();
        UUID notice = Rows.due(mai, "da-dang-tac-gia");
        await().atMost(SOON).until(() -> Rows.state(notice).equals("DELIVERED"));

        // When
        Rows.change("update delivery set state = 'PENDING', not_before = now() where id = ?::uuid", notice);

        // Then
        await().atMost(SOON).until(() -> mailsTo(mai).size() == 2);
        assertThat(mailsTo(mai)).allSatisfy(mail -> {
            assertThat(mail.messageId()).isEqualTo("<n." + notice + "@th-hai-ninh.example>");
            assertThat(mail.headers().get("Content-Type")).startsWith("multipart/alternative");
            assertThat(mail.text()).contains("Ngày hội đọc sách");
            assertThat(mail.html()).contains("Ngày hội đọc sách");
        });
    }

    private static List<ReceivedMail> mailsTo(String person) {
        return Mailbox.shared().received().stream()
                .filter(mail -> mail.to().contains(Rows.address(person)))
                .toList();
    }
}
