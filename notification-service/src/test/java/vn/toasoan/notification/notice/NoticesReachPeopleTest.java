package vn.toasoan.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.Mailbox;
import vn.toasoan.testkit.ReceivedMail;

@NotificationServiceTest
class NoticesReachPeopleTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LONG_ENOUGH_FOR_A_SECOND_MAIL = Duration.ofSeconds(4);

    private final Mailbox mailbox = Mailbox.shared();
    private NewsroomEvents newsroom;

    @BeforeEach
    void startNewsroom() {
        newsroom = new NewsroomEvents();
    }

    @AfterEach
    void closeNewsroom() {
        newsroom.close();
    }

    @Test
    void a_return_reaches_author_and_team_lead_and_leaves_the_reason_where_it_is() throws Exception {
        // Given
        newsroom.everybodyIsKnown();
        newsroom.handedIn();

        // When
        newsroom.changesRequested(UUID.randomUUID(), "Em Nguyễn Văn A, lớp 3B, chưa có giấy đồng ý.");

        // Then
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(mailsTo(newsroom.author)).hasSize(1);
            assertThat(mailsTo(newsroom.lead)).hasSize(1);
        });
        ReceivedMail mail = mailsTo(newsroom.author).getFirst();
        assertThat(mail.subject()).startsWith("Bài cần sửa: " + newsroom.title);
        assertThat(mail.text()).contains("Nguyễn Thị Mai", newsroom.title, "Lý do của người duyệt có trong hệ thống");
        assertThat(mail.text() + mail.html() + mail.subject()).doesNotContain("Nguyễn Văn A", "3B");
        assertThat(mail.headers()).containsEntry("Auto-Submitted", "auto-generated");
        assertThat(mail.messageId()).matches("<n\\.[0-9a-f-]{36}@th-hai-ninh\\.example>");
        assertThat(mailsTo(newsroom.editor)).isEmpty();
    }

    @Test
    void the_same_event_five_times_is_one_mail_to_each() throws Exception {
        // Given
        newsroom.everybodyIsKnown();
        newsroom.handedIn();
        UUID event = UUID.randomUUID();

        // When
        for (int i = 0; i < 5; i++) {
            newsroom.published(event);
        }

        // Then
        await().atMost(SOON).until(() -> mailsTo(newsroom.author).size() == 1);
        await().during(LONG_ENOUGH_FOR_A_SECOND_MAIL).atMost(SOON).untilAsserted(() -> {
            assertThat(mailsTo(newsroom.author)).hasSize(1);
            assertThat(mailsTo(newsroom.lead)).hasSize(1);
        });
        assertThat(mailsTo(newsroom.author).getFirst().text()).contains("/tin/" + newsroom.articleId);
    }

    @Test
    void a_ready_step_is_told_to_everybody_who_may_decide_it() throws Exception {
        // Given
        newsroom.everybodyIsKnown();
        newsroom.handedIn();

        // When
        newsroom.stepReady(List.of());

        // Then
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(mailsTo(newsroom.editor)).hasSize(1);
            assertThat(mailsTo(newsroom.secondEditor)).hasSize(1);
        });
        assertThat(mailsTo(newsroom.author)).isEmpty();
    }

    @Test
    void a_step_that_was_given_to_one_person_is_told_to_that_person_alone() throws Exception {
        // Given
        newsroom.everybodyIsKnown();
        newsroom.handedIn();

        // When
        newsroom.stepReady(List.of(newsroom.secondEditor));

        // Then
        await().atMost(SOON).until(() -> mailsTo(newsroom.secondEditor).size() == 1);
        await().during(LONG_ENOUGH_FOR_A_SECOND_MAIL)
                .atMost(SOON)
                .until(() -> mailsTo(newsroom.editor).isEmpty());
    }

    @Test
    void somebody_who_left_yesterday_is_told_nothing() throws Exception {
        // Given
        newsroom.everybodyIsKnown();
        newsroom.person(newsroom.lead, "Trần Văn Nam", List.of(), List.of(), List.of(newsroom.team), false, 2);
        newsroom.handedIn();

        // When
        newsroom.changesRequested(UUID.randomUUID(), "Thiếu nguồn ảnh.");

        // Then
        await().atMost(SOON).until(() -> mailsTo(newsroom.author).size() == 1);
        await().during(LONG_ENOUGH_FOR_A_SECOND_MAIL)
                .atMost(SOON)
                .until(() -> mailsTo(newsroom.lead).isEmpty());
    }

    @Test
    void a_notice_waits_for_people_who_are_told_of_later() throws Exception {
        // Given
        newsroom.handedIn();
        newsroom.changesRequested(UUID.randomUUID(), "Thiếu nguồn ảnh.");

        // When
        newsroom.everybodyIsKnown();

        // Then
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(mailsTo(newsroom.author)).hasSize(1);
            assertThat(mailsTo(newsroom.lead)).hasSize(1);
        });
    }

    @Test
    void a_mail_server_that_is_away_for_a_while_costs_no_mail_and_doubles_none() throws Exception {
        // Given
        newsroom.everybodyIsKnown();
        newsroom.handedIn();
        mailbox.stop();
        newsroom.changesRequested(UUID.randomUUID(), "Xin rút ngắn tiêu đề.");
        KafkaProbe kafka = KafkaProbe.shared();
        await().atMost(SOON).until(() -> kafka.lag("notification-service", "review.article.v1") == 0);

        // When
        mailbox.startAgain();

        // Then
        await().atMost(Duration.ofSeconds(60))
                .until(() -> mailsTo(newsroom.author).size() == 1);
        await().during(LONG_ENOUGH_FOR_A_SECOND_MAIL)
                .atMost(SOON)
                .until(() -> mailsTo(newsroom.author).size() == 1);
    }

    @Test
    void what_was_sent_is_told_without_name_address_or_text() throws Exception {
        // Given
        newsroom.everybodyIsKnown();
        newsroom.handedIn();

        // When
        newsroom.changesRequested(UUID.randomUUID(), "Thiếu nguồn ảnh.");

        // Then
        try (KafkaProbe kafka = KafkaProbe.shared()) {
            var told = kafka.await(
                    "notification.delivery.v1",
                    record -> record.json().path("recipientId").asText().equals(newsroom.author));
            Contracts.of("notification-service").validateClosed(told);
            assertThat(told.text()).doesNotContain("@", newsroom.title, "Nguyễn", "Thiếu nguồn ảnh");
        }
    }

    private List<ReceivedMail> mailsTo(String personId) {
        return mailbox.received().stream()
                .filter(mail -> mail.to().contains(NewsroomEvents.mail(personId)))
                .toList();
    }
}
