package vn.toasoan.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.Mailbox;
import vn.toasoan.testkit.ReceivedMail;

@NotificationServiceTest
class RemindersAndAlarmsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String person = Rows.person();
    private final String team = "to-" + person.substring(0, 6);

    @Test
    void a_team_lead_is_reminded_of_the_month_once_however_often_it_is_told() {
        // Given
        Rows.change("insert into assignment values (?, 'LEAD', ?)", person, team);
        String data = """
                {"schoolYear": "2026-2027", "month": "2026-11", "audience": "TEAM_LEAD", "team": "%s",
                 "obligations": [{"owner": "team:%s", "measure": "SUBMITTED", "minimum": 1, "counted": 0, "met": false}]}
                """.formatted(team, team);

        // When
        tell("submission.obligation.v1", "2026-2027", "submission.obligation.obligation-reminder-due", data);
        tell("submission.obligation.v1", "2026-2027", "submission.obligation.obligation-reminder-due", data);

        // Then
        await().atMost(SOON).until(() -> !mails().isEmpty());
        assertThat(mails().getFirst().text()).contains("2026-11", "1 chỉ tiêu");
        await().atMost(SOON).until(() -> Rows.column("""
                                select g.outcome from gate_decision g join delivery d on d.id = g.delivery_id
                                where d.recipient_id = ? and g.outcome = 'DUPLICATE'
                                """, person).size() == 2);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void a_step_overdue_for_the_second_time_reaches_the_principal() {
        // Given
        String article = UUID.randomUUID().toString();
        Rows.change("insert into assignment values (?, 'ROLE', 'principal')", person);
        Rows.change(
                "insert into article_seen values (?::uuid, 1, 'Ngày hội đọc sách', ?, 'x', 'somebody')", article, team);

        // When
        tell("review.article.v1", article, "review.article.review-step-overdue", """
                {"articleId": "%s", "caseId": "%s", "revision": 1, "stepId": "%s", "role": "khong-ai", "label": "Ban biên tập",
                 "escalation": 2, "escalatedTo": "principal"}
                """.formatted(
                        article, UUID.randomUUID(), UUID.randomUUID()));

        // Then
        await().atMost(SOON).until(() -> mails().size() == 1);
        assertThat(mails().getFirst().subject()).isEqualTo("Quá hạn duyệt: Ngày hội đọc sách");
    }

    @Test
    void an_attacked_page_is_told_at_once_and_then_gathered() {
        // Given
        Rows.change("insert into assignment values (?, 'ROLE', 'operator')", person);
        String data = "{\"violationId\": \"%s\", \"path\": \"/\", \"kind\": \"CONTENT\"}".formatted(UUID.randomUUID());

        // When
        tell("publishing.site.v1", "/", "publishing.site.site-integrity-violated", data);
        await().atMost(SOON).until(() -> mails().size() == 1);
        tell("publishing.site.v1", "/", "publishing.site.site-integrity-violated", data);

        // Then
        await().atMost(SOON).until(() -> Rows.column("""
                                select g.reason from gate_decision g join delivery d on d.id = g.delivery_id
                                where d.recipient_id = ? and g.outcome = 'WAIT'
                                """, person).contains("NOT_TOO_SOON_AFTER_THE_LAST"));
        assertThat(mails()).hasSize(1);
    }

    private static void tell(String topic, String key, String type, String data) {
        try (KafkaProbe kafka = KafkaProbe.shared()) {
            kafka.publish(topic, key, "vn.toasoan." + type + ".v1", data);
        }
    }

    private List<ReceivedMail> mails() {
        return Mailbox.shared().received().stream()
                .filter(mail -> mail.to().contains(Rows.address(person)))
                .toList();
    }
}
