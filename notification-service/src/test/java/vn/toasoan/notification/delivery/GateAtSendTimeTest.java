package vn.toasoan.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;
import vn.toasoan.notification.channel.SendOutcome;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.Mailbox;
import vn.toasoan.testkit.ReceivedMail;
import vn.toasoan.testkit.Tokens;

@NotificationServiceTest
class GateAtSendTimeTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final SendOutcome.Failed NOBODY_THERE = new SendOutcome.Failed("SMTP 550", true, false, true);

    private final Mailbox mailbox = Mailbox.shared();
    private final String mai = Rows.person();

    @Inject
    Conclusions conclusions;

    @Test
    void somebody_who_gave_the_team_away_after_the_event_is_told_nothing() {
        // Given
        Rows.change("insert into assignment (person_id, kind, code) values (?, 'LEAD', 'to-2')", mai);

        // When
        UUID notice = Rows.due(mai, "can-sua-to-truong", "Bài của tổ 1", null, "to-1", null);

        // Then
        await().atMost(SOON).until(() -> Rows.state(notice).equals("NOT_SENT STILL_RECEIVER"));
        assertThat(mails()).isEmpty();
    }

    @Test
    void somebody_whose_last_day_was_yesterday_is_told_nothing_today() {
        // Given
        Rows.change("update person set valid_to = (now() at time zone 'Asia/Ho_Chi_Minh')::date - 1 where id = ?", mai);

        // When
        UUID notice = Rows.due(mai, "can-sua-tac-gia");

        // Then
        await().atMost(SOON).until(() -> Rows.state(notice).equals("NOT_SENT IN_SCHOOL"));
    }

    @Test
    void why_nobody_was_told_is_written_down_and_told_to_whom_it_concerns() {
        // Given
        UUID notice = Rows.due(mai, "da-dang-tac-gia", "Bài", mai, null, null);
        await().atMost(SOON).until(() -> Rows.state(notice).equals("NOT_SENT NOT_THE_ACTOR"));

        // When
        var answer = given().auth()
                .oauth2(Tokens.of(mai).roles("contributor").sign())
                .get("/api/v1/notifications/" + notice + "/why");

        // Then
        answer.then()
                .statusCode(200)
                .body("ruleId", equalTo("da-dang-tac-gia"))
                .body("decisions.outcome", contains("NOT_SENT"))
                .body("decisions[0].reason", equalTo("NOT_THE_ACTOR"))
                .body("decisions[0].passed", contains("RULE_ON"));
    }

    @Test
    void a_notice_declined_while_it_waited_is_not_sent() {
        // Given
        Rows.change("insert into preference_choice values (?, 'PUBLICATIONS', 'EMAIL', 'OFF')", mai);

        // When
        UUID declined = Rows.due(mai, "da-dang-tac-gia");
        UUID mandatory = Rows.due(mai, "can-sua-tac-gia");

        // Then
        await().atMost(SOON).until(() -> Rows.state(mandatory).equals("DELIVERED"));
        await().atMost(SOON).until(() -> Rows.state(declined).equals("NOT_SENT WANTED"));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void what_gathers_within_the_window_is_one_mail() {
        // Given
        Instant later = Instant.now().plusSeconds(3600);
        UUID second = Rows.due(mai, "cho-duyet-nguoi-duyet", "Bài thứ hai", null, null, later);
        UUID third = Rows.due(mai, "cho-duyet-nguoi-duyet", "Bài thứ ba", null, null, later);

        // When
        UUID first = Rows.due(mai, "cho-duyet-nguoi-duyet", "Bài thứ nhất", null, null, null);

        // Then
        await().atMost(SOON).until(() -> Rows.state(first).equals("DELIVERED"));
        assertThat(List.of(Rows.state(second), Rows.state(third))).containsOnly("MERGED");
        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst().subject()).isEqualTo("Bài chờ duyệt (3)");
        assertThat(mails().getFirst().text()).contains("Bài thứ nhất", "Bài thứ hai", "Bài thứ ba");
    }

    @Test
    void the_next_of_the_kind_waits_for_the_end_of_the_window() {
        // Given
        UUID first = Rows.due(mai, "cho-duyet-nguoi-duyet");
        await().atMost(SOON).until(() -> Rows.state(first).equals("DELIVERED"));

        // When
        UUID second = Rows.due(mai, "cho-duyet-nguoi-duyet");

        // Then
        await().atMost(SOON)
                .until(() -> Rows.column("select reason from gate_decision where delivery_id = ?::uuid", second)
                        .contains("NOT_TOO_SOON_AFTER_THE_LAST"));
        assertThat(Rows.state(second)).isEqualTo("PENDING");
    }

    @Test
    void the_daily_summary_is_one_mail_of_everything_put_aside() {
        // Given
        Rows.change("insert into preference_choice values (?, 'PUBLICATIONS', 'EMAIL', 'DAILY')", mai);
        Rows.change("insert into preference_choice values (?, 'OUTCOMES', 'EMAIL', 'DAILY')", mai);
        UUID published = Rows.due(mai, "da-dang-tac-gia", "Bài đăng", null, null, null);
        UUID approved = Rows.due(mai, "duoc-duyet-tac-gia", "Bài duyệt", null, null, null);
        await().atMost(SOON)
                .until(() -> Rows.column("select digest::text from delivery where recipient_id = ?", mai)
                        .equals(List.of("true", "true")));

        // When
        Rows.change("update delivery set not_before = now() where recipient_id = ?", mai);

        // Then
        await().atMost(SOON).until(() -> mails().size() == 1);
        ReceivedMail mail = mails().getFirst();
        assertThat(mail.subject()).isEqualTo("Các thông báo của thầy/cô (2)");
        assertThat(mail.text()).contains("Bài đăng", "Bài duyệt");
        assertThat(mail.headers()).containsEntry("Precedence", "bulk");
        assertThat(List.of(Rows.state(published), Rows.state(approved)))
                .containsExactlyInAnyOrder("DELIVERED", "MERGED");
    }

    @Test
    void after_two_refusals_an_address_gets_nothing_more_until_somebody_tries_it_again_and_it_works() throws Throwable {
        // Given
        refused(inAttempt());
        UUID last = inAttempt();
        refused(last);
        UUID withheld = Rows.due(mai, "da-dang-tac-gia");
        await().atMost(SOON).until(() -> Rows.state(withheld).equals("NOT_SENT ADDRESS_WORKS"));

        // When
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID().toString())
                        .roles("comms-officer")
                        .sign())
                .post("/api/v1/notifications/" + last + "/resend")
                .then()
                .statusCode(201);

        // Then
        await().atMost(SOON).until(() -> mails().size() == 1);
        UUID next = Rows.due(mai, "duoc-duyet-tac-gia");
        await().atMost(SOON).until(() -> Rows.state(next).equals("DELIVERED"));
        try (KafkaProbe kafka = KafkaProbe.shared()) {
            var told = kafka.await(
                    "notification.delivery.v1",
                    record -> record.text().contains("suppressedAt")
                            && record.text().contains(mai));
            Contracts.of("notification-service").validateClosed(told);
        }
    }

    private void refused(UUID delivery) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> conclusions.conclude(delivery, 1, Rows.address(mai), NOBODY_THERE));
    }

    private UUID inAttempt() {
        UUID id = Rows.due(
                mai, "da-dang-tac-gia", "Bài", null, null, Instant.now().plusSeconds(3600));
        Rows.change(
                "update delivery set state = 'SENDING', attempts = 1, lease_until = now() + interval '1 hour' where id = ?::uuid",
                id);
        return id;
    }

    private List<ReceivedMail> mails() {
        return mailbox.received().stream()
                .filter(mail -> mail.to().contains(Rows.address(mai)))
                .toList();
    }
}
