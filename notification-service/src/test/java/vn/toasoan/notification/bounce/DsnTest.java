package vn.toasoan.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DsnTest {

    private static final UUID ID = UUID.fromString("0193647a-1d2e-7c3b-9a4f-5b6c7d8e9f01");

    @ParameterizedTest
    @CsvSource({"5.1.1, true", "5.2.1, true", "5.2.2, false", "5.7.1, false", "4.4.7, false"})
    void a_report_says_which_mail_failed_and_whether_anybody_lives_there(String status, boolean nobody) {
        DsnReport report = DsnReport.read(report("failed", status, "bounce+" + ID + "@truong.example"))
                .orElseThrow();

        assertThat(report.deliveryId()).isEqualTo(ID);
        assertThat(report.recipient()).isEqualTo("mai@truong.example");
        assertThat(report.saysNobodyIsThere()).isEqualTo(nobody);
    }

    @Test
    void a_delay_a_vacation_and_a_report_to_no_mail_of_ours_say_nothing() {
        assertThat(DsnReport.read(report("delayed", "4.4.1", "bounce+" + ID + "@truong.example")))
                .isEmpty();
        assertThat(DsnReport.read("To: bounce+" + ID + "@truong.example\n\nTôi đang nghỉ phép."))
                .isEmpty();
        assertThat(DsnReport.read(report("failed", "5.1.1", "bounce@truong.example")))
                .isEmpty();
    }

    @Test
    void the_mailbox_is_read_in_its_order_and_emptied_when_it_is_closed() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3));
        server.start();
        try {
            int port = server.getPop3().getPort();
            var user = server.setUser("bounce@truong.example", "bounce", "secret");
            user.deliver(GreenMailUtil.createTextEmail(
                    "bounce@truong.example",
                    "mailer@xa.example",
                    "first",
                    ".dots",
                    server.getPop3().getServerSetup()));

            try (DsnMailbox mailbox = DsnMailbox.open("127.0.0.1", port, false, "bounce", "secret")) {
                assertThat(mailbox.count()).isEqualTo(1);
                assertThat(mailbox.read(1).orElseThrow())
                        .contains("Subject: first")
                        .contains("\n.dots");
                mailbox.delete(1);
            }
            try (DsnMailbox mailbox = DsnMailbox.open("127.0.0.1", port, false, "bounce", "secret")) {
                assertThat(mailbox.count()).isZero();
            }
            assertThatThrownBy(() -> DsnMailbox.open("127.0.0.1", port, false, "bounce", "wrong-password"))
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("wrong-password");
        } finally {
            server.stop();
        }
    }

    static String report(String action, String status, String to) {
        return """
                From: MAILER-DAEMON@xa.example
                To: <%s>
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                I'm sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; xa.example

                Final-Recipient: rfc822; mai@truong.example
                Action: %s
                Status: %s
                --b--
                """.formatted(to, action, status);
    }
}
