package vn.toasoan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailboxTest {
    @Test
    void itKeepsMailsDecodedAndRefusesConnectionsWhileStopped() throws MessagingException {
        // Given
        try (Mailbox mailbox = Mailbox.start()) {
            send(mailbox, "Bài đã duyệt");
            ReceivedMail mail = mailbox.await(received -> received.to().contains("reader@example.org"));

            // When
            mailbox.stop();

            // Then
            assertThat(mail.subject()).isEqualTo("Bài đã duyệt");
            assertThat(mail.text()).isEqualTo("Chào bạn");
            assertThat(mail.from()).isEqualTo("desk@example.org");
            assertThat(mail.messageId()).startsWith("<");
            assertThatThrownBy(() -> send(mailbox, "again")).isInstanceOf(MessagingException.class);
            mailbox.startAgain();
            send(mailbox, "after the pause");
            assertThat(mailbox.await(received -> received.subject().startsWith("after"))
                            .to())
                    .hasSize(1);
            mailbox.clear();
            assertThat(mailbox.received()).isEmpty();
        }
    }

    private static void send(Mailbox mailbox, String subject) throws MessagingException {
        Properties smtp = new Properties();
        smtp.put("mail.smtp.host", "127.0.0.1");
        smtp.put("mail.smtp.port", Integer.toString(mailbox.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(smtp));
        message.setFrom("desk@example.org");
        message.setRecipients(Message.RecipientType.TO, "reader@example.org");
        message.setSubject(subject, "UTF-8");
        message.setText("Chào bạn", "UTF-8");
        Transport.send(message);
    }
}
