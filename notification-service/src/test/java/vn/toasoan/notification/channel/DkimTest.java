package vn.toasoan.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;
import vn.toasoan.testkit.Mailbox;
import vn.toasoan.testkit.ReceivedMail;

@NotificationServiceTest
class DkimTest {

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
}
