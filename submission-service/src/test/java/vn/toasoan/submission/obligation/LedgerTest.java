package vn.toasoan.submission.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.Patience.await;
import static vn.toasoan.submission.obligation.Years.at;
import static vn.toasoan.submission.obligation.Years.handedIn;
import static vn.toasoan.submission.obligation.Years.run;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.article.Drafts;
import vn.toasoan.submission.article.ReviewSays;
import vn.toasoan.submission.article.Told;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ReceivedRecord;
import vn.toasoan.testkit.ServiceStack;

@SubmissionServiceTest
class LedgerTest {

    private static final String OBLIGATION = "submission.obligation.v1";

    @Inject
    Ledger ledger;

    @Inject
    Almanac almanac;

    @Test
    void aHandInCountsInTheMonthOfTheSchoolToTheSecond() {
        // Given
        UUID lastSecond = handedIn(ledger, "2010-10-31T23:59:59.999+07:00");

        // When
        UUID next = handedIn(ledger, "2010-11-01T00:00:00+07:00");

        // Then
        assertThat(entries(lastSecond).<List<String>>path("items.month")).containsExactly("2010-10");
        assertThat(entries(next).<List<String>>path("items.month")).containsExactly("2010-11");
    }

    @Test
    void anArticleCountsOnceHoweverOftenItIsHandedIn() {
        // Given
        String id = Drafts.submitted();
        ReviewSays.opened(id, 1);
        ReviewSays.returned(id, 1, "Cần bổ sung số liệu");
        await().untilAsserted(
                        () -> assertThat(Drafts.shown(id).<String>path("state")).isEqualTo("RETURNED"));

        // When
        Drafts.submit(id);

        // Then
        Response lines = entries(UUID.fromString(id));
        assertThat(lines.<List<String>>path("items.kind")).containsExactly("CREDIT");
        assertThat(lines.<List<String>>path("items.measure")).containsExactly("SUBMITTED");
        assertThat(lines.<List<String>>path("items.team")).containsExactly("to-1");
        ReceivedRecord told = KafkaProbe.shared().await(OBLIGATION, record -> id.equals(record.key()));
        assertThat(told.isEvent("obligation-credited")).isTrue();
        Contracts.of("submission-service").validateClosed(told);
    }

    @Test
    void aRefusalTakesTheCreditBackInItsMonth() {
        // Given
        String id = Drafts.submitted();

        // When
        ReviewSays.refused(id, 1, "Không đúng chủ đề");

        // Then
        await().untilAsserted(() -> assertThat(entries(UUID.fromString(id)).<List<Integer>>path("items.amount"))
                .containsExactly(-1, 1));
        assertThat(entries(UUID.fromString(id)).<List<String>>path("items.reason"))
                .containsExactly("REFUSED", null);
        assertThat(Told.about(id)).contains("vn.toasoan.submission.obligation.obligation-reversed.v1");
    }

    @Test
    void whatWasHandedInAndTakenBackDoesNotCount() {
        // Given
        String id = Drafts.submitted();
        Staff.LAN.asks().header("If-Match", Drafts.etag(id)).post("/api/v1/articles/" + id + "/withdraw");

        // When
        ReviewSays.cancelled(id, 1);

        // Then
        await().untilAsserted(() -> assertThat(entries(UUID.fromString(id)).<List<String>>path("items.reason"))
                .containsExactly("WITHDRAWN", null));
    }

    @Test
    void aRefusalAfterTheFreezeAdjustsTheMonthAndLeavesItsSnapshot() {
        // Given
        Years.adopted(2012);
        UUID article = handedIn(ledger, "2012-10-20T09:00:00+07:00");
        run(() -> almanac.look(at("2012-11-01T00:05:00+07:00")));

        // When
        run(() -> ledger.takenBack(article, "REFUSED", at("2012-11-03T09:00:00+07:00"), null));

        // Then
        Response october = month("2012-10");
        assertThat(october.<String>path("state")).isEqualTo("FROZEN");
        assertThat(october.<Integer>path(row("team:to-1") + ".frozenCount")).isEqualTo(1);
        assertThat(october.<Integer>path(row("team:to-1") + ".counted")).isZero();
        assertThat(entries(article).<List<Boolean>>path("items.afterFreeze")).containsExactly(true, false);
        assertThat(entries(article).<List<String>>path("items.month")).containsExactly("2012-10", "2012-10");
        ReceivedRecord reversed = KafkaProbe.shared()
                .await(
                        OBLIGATION,
                        record -> article.toString().equals(record.key()) && record.isEvent("obligation-reversed"));
        Contracts.of("submission-service").validateClosed(reversed);
    }

    @Test
    void noLineIsEverChanged() {
        // Given
        UUID article = handedIn(ledger, "2010-12-01T09:00:00+07:00");

        // When
        String failure = null;
        try {
            PostgresServer.shared()
                    .execute(
                            ServiceStack.database(),
                            "update ledger_entry set amount = 5 where article_id = '" + article + "'");
        } catch (RuntimeException e) {
            failure = String.valueOf(e.getCause());
        }

        // Then
        assertThat(failure).contains("insert only");
    }

    static Response entries(UUID article) {
        return Staff.COMMS_OFFICER.asks().get("/api/v1/obligations/entries?articleId=" + article);
    }

    static Response month(String month) {
        return Staff.COMMS_OFFICER.asks().get("/api/v1/obligations?month=" + month);
    }

    static String row(String owner) {
        return "obligations.find { it.owner == '" + owner + "' }";
    }
}
