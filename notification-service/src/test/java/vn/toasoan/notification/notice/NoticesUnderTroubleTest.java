package vn.toasoan.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.Mailbox;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ReceivedMail;
import vn.toasoan.testkit.ServiceStack;

@NotificationServiceTest
class NoticesUnderTroubleTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LONG_ENOUGH_FOR_A_MAIL = Duration.ofSeconds(4);

    private final Mailbox mailbox = Mailbox.shared();
    private final NewsroomEvents newsroom = new NewsroomEvents();

    @AfterEach
    void closeNewsroom() {
        newsroom.close();
    }

    @Test
    void whoever_caused_the_event_is_not_told_of_it() throws Exception {
        // Given
        newsroom.everybodyIsKnown();
        newsroom.handedIn();

        // When
        changesRequested("Bài thử", newsroom.lead);

        // Then
        await().atMost(SOON).until(() -> mailsTo(newsroom.author).size() == 1);
        await().during(LONG_ENOUGH_FOR_A_MAIL)
                .atMost(SOON)
                .until(() -> mailsTo(newsroom.lead).isEmpty());
    }

    @Test
    void markup_template_code_and_header_lines_in_a_title_are_harmless() throws Exception {
        // Given
        newsroom.everybodyIsKnown();
        newsroom.handedIn();

        // When
        changesRequested("<script>alert(1)</script>{#if}{mail.url}\r\nBcc: ai-do@ngoai.example", newsroom.editor);

        // Then
        await().atMost(SOON).until(() -> mailsTo(newsroom.author).size() == 1);
        ReceivedMail mail = mailsTo(newsroom.author).getFirst();
        assertThat(mail.html()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(mail.text()).contains("{#if}{mail.url}");
        assertThat(mail.subject()).doesNotContain("\r", "\n");
        assertThat(mail.headers()).doesNotContainKey("Bcc");
    }

    @Test
    void a_line_that_breaks_after_the_message_went_out_leaves_the_outcome_unknown() throws Exception {
        // Given
        newsroom.everybodyIsKnown();
        newsroom.handedIn();
        mailbox.stop();

        // When
        try (ServerSocket server = new ServerSocket(mailbox.port(), 10, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> takeAndHangUp(server));
            newsroom.changesRequested(UUID.randomUUID(), "Thiếu nguồn ảnh.");
            await().atMost(SOON).until(() -> "IOException".equals(ofDeliveries("min(last_error)")));
        } finally {
            mailbox.startAgain();
        }

        // Then
        assertThat(ofDeliveries("bool_or(uncertain)")).isEqualTo("t");
        await().atMost(SOON).until(() -> mailsTo(newsroom.author).size() == 1);
    }

    @Test
    void one_mail_that_cannot_be_written_delays_and_repeats_no_other() throws Exception {
        // Given
        newsroom.everybodyIsKnown();
        newsroom.handedIn();
        change("update rule set template = 'khong-co' where id = 'da-dang-to-truong'");

        // When
        newsroom.published(UUID.randomUUID());

        // Then
        try {
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(ofDeliveries("min(state) filter (where template = 'da-dang')"))
                        .isEqualTo("DELIVERED");
                assertThat(ofDeliveries("min(last_error) filter (where template = 'khong-co')"))
                        .isEqualTo("IllegalArgumentException");
            });
            assertThat(mailsTo(newsroom.author)).hasSize(1);
        } finally {
            change("update rule set template = 'da-dang' where id = 'da-dang-to-truong'");
            change("update delivery set state = 'FAILED' where template = 'khong-co'");
        }
    }

    @Test
    void one_notice_that_cannot_be_resolved_delays_no_other() throws Exception {
        // Given
        newsroom.everybodyIsKnown();
        newsroom.handedIn();
        await().atMost(SOON)
                .until(() -> column("select 1 from article_seen where article_id = '%s'".formatted(newsroom.articleId))
                        != null);
        change("""
                insert into notice (id, event_id, rule_id, article_id, facts, occurred_at, next_try_at, give_up_at)
                values (gen_random_uuid(), gen_random_uuid(), 'can-sua-tac-gia', '%s', 'unreadable', now(),
                  now() - interval '1 minute', now() + interval '10 minutes')
                """.formatted(newsroom.articleId));

        // When
        newsroom.changesRequested(UUID.randomUUID(), "Thiếu nguồn ảnh.");

        // Then
        try {
            await().atMost(SOON).until(() -> mailsTo(newsroom.author).size() == 1);
        } finally {
            change("delete from notice where facts = 'unreadable'");
        }
    }

    private void changesRequested(String title, String actor) throws IOException {
        ObjectNode data = (ObjectNode) new ObjectMapper()
                .readTree(Contracts.of("review-service")
                        .examples("changes-requested")
                        .getFirst()
                        .json());
        data.put("articleId", newsroom.articleId).put("title", title).put("team", newsroom.team);
        data.put("submittedBy", newsroom.author).put("decidedBy", actor);
        data.putArray("authors").add(newsroom.author);
        var headers = KafkaProbe.headers(
                newsroom.articleId, "vn.toasoan.review.article.changes-requested.v1", UUID.randomUUID());
        headers.put("ce_actor", actor);
        try (KafkaProbe kafka = KafkaProbe.shared()) {
            kafka.publishRaw(
                    "review.article.v1",
                    newsroom.articleId,
                    headers,
                    data.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A mail server that reads each message to its end and hangs up instead of answering. */
    private static void takeAndHangUp(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = socket.getOutputStream();
                out.write("220 ready\r\n".getBytes(StandardCharsets.UTF_8));
                boolean data = false;
                for (String line = lines.readLine();
                        line != null && !(data && line.equals("."));
                        line = lines.readLine()) {
                    boolean begins = !data && line.toUpperCase(Locale.ROOT).startsWith("DATA");
                    if (!data) {
                        out.write((begins ? "354 go on\r\n" : "250 ok\r\n").getBytes(StandardCharsets.UTF_8));
                    }
                    data = data || begins;
                }
            } catch (IOException e) {
                // the next connection is served
            }
        }
    }

    private List<ReceivedMail> mailsTo(String personId) {
        return mailbox.received().stream()
                .filter(mail -> mail.to().contains(NewsroomEvents.mail(personId)))
                .toList();
    }

    private String ofDeliveries(String expression) throws SQLException {
        return column("select %s from delivery where article_id = '%s'".formatted(expression, newsroom.articleId));
    }

    private static void change(String statement) {
        PostgresServer.shared().execute(ServiceStack.database(), statement);
    }

    private static String column(String query) throws SQLException {
        try (Connection database = PostgresServer.shared().connect(ServiceStack.database());
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
