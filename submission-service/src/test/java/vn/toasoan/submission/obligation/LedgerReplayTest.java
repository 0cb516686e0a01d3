package vn.toasoan.submission.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.Patience.await;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.article.Drafts;
import vn.toasoan.submission.article.ReviewSays;
import vn.toasoan.submission.article.Told;
import vn.toasoan.testkit.KafkaProbe;

/** What the other services tell, once, twice and in any order. */
@SubmissionServiceTest
class LedgerReplayTest {

    private static final String DELIVERY = "publishing.delivery.v1";

    @Inject
    Ledger ledger;

    @Test
    void fourHappeningsAreFourCreditsAndAReplayOfAllOfThemChangesNothing() {
        // Given
        String id = Drafts.submitted();
        UUID article = UUID.fromString(id);
        playAll(id);
        await().untilAsserted(() ->
                assertThat(measures(article)).containsExactlyInAnyOrder("SUBMITTED", "PUBLISHED", "SENT", "POSTED"));
        String before = LedgerTest.entries(article).asString();
        String numbers = Staff.PRINCIPAL.asks().get("/api/v1/obligations").asString();

        // When
        UUID last = playAll(id);

        // Then
        await().untilAsserted(() -> assertThat(Told.count(
                        "select count(*) from inbox where consumer = 'publishing-delivery' and event_id::text = ?",
                        last.toString()))
                .isEqualTo(1));
        assertThat(LedgerTest.entries(article).asString()).isEqualTo(before);
        assertThat(Staff.PRINCIPAL.asks().get("/api/v1/obligations").asString()).isEqualTo(numbers);
    }

    @Test
    void whatIsSentToNobodyAboveDoesNotCount() {
        // Given
        String id = Drafts.submitted();

        // When
        delivery(id, "delivery-sent", "BAO_CHI", "deliveredAt");
        delivery(id, "takedown-confirmed", "XA", "at");
        UUID last = delivery(id, "delivery-sent", "XA", "deliveredAt");

        // Then
        await().untilAsserted(() -> assertThat(measures(UUID.fromString(id))).containsExactly("SENT", "SUBMITTED"));
        assertThat(Told.count("select count(*) from ledger_entry where event_id::text = ?", last.toString()))
                .isEqualTo(1);
    }

    @Test
    void aTopicThatDoesNotCountIsALineThatSaysSo() {
        // Given
        String id = Drafts.submitted();

        // When
        published(id, "tai-chinh");

        // Then
        await().untilAsserted(
                        () -> assertThat(LedgerTest.entries(UUID.fromString(id)).<List<String>>path("items.reason"))
                                .containsExactly("TOPIC_NOT_COUNTED", null));
        assertThat(LedgerTest.entries(UUID.fromString(id)).<List<Integer>>path("items.amount"))
                .containsExactly(0, 1);
    }

    @Test
    void whateverHappensEachSumIsThatOfItsLinesAndNoArticleCountsTwice() {
        // Given
        Random random = new Random(20261125);
        List<UUID> articles = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            articles.add(UUID.fromString(Drafts.draft()));
        }

        // When
        for (int i = 0; i < 120; i++) {
            UUID article = articles.get(random.nextInt(articles.size()));
            Instant at = Instant.parse("2009-10-31T16:59:00Z").plusSeconds(random.nextInt(120));
            int what = random.nextInt(5);
            Years.run(() -> switch (what) {
                case 0, 1 -> ledger.handedIn(Years.revision(article, 1, "to-" + (1 + random.nextInt(3)), at));
                case 2 -> ledger.takenBack(article, "REFUSED", at, null);
                case 3 -> ledger.published(article, "to-1", "ngoai-khoa", at, null);
                default -> ledger.published(article, "to-1", "tai-chinh", at, null);
            });
        }

        // Then
        assertThat(Told.count("""
                select count(*) from ledger_total t
                full join (select month, measure, team, sum(amount) as counted from ledger_entry group by 1, 2, 3) e
                  using (month, measure, team)
                where t.counted is distinct from e.counted and ? = ''""", "")).isZero();
        assertThat(Told.count("""
                select coalesce(max(credits), 0) from (
                  select sum(amount) filter (where kind = 'CREDIT') as credits from ledger_entry
                  where article_id is not null and ? = '' group by article_id, measure) as sums""", "")).isEqualTo(1);
        assertThat(Told.count("""
                select count(*) from (select article_id, measure, sum(amount) as s from ledger_entry
                  where article_id is not null and ? = '' group by 1, 2) as sums where s not in (0, 1)""", "")).isZero();
    }

    private static UUID playAll(String id) {
        ReviewSays.opened(id, 1);
        ReviewSays.approved(id, 1);
        published(id, "ngoai-khoa");
        delivery(id, "delivery-sent", "XA", "deliveredAt");
        delivery(id, "delivery-sent", "SO", "deliveredAt");
        delivery(id, "upstream-posted", "SO", "postedAt");
        return delivery(id, "upstream-posted", "XA", "postedAt");
    }

    private static void published(String id, String topic) {
        KafkaProbe.shared()
                .publish(
                        "publishing.article.v1",
                        id,
                        "vn.toasoan.publishing.article.article-published.v1",
                        """
                {"articleId":"%s","edition":1,"revision":1,"team":"to-1","topic":"%s","url":"http://localhost/tin/x",
                 "publishedAt":"2026-11-24T05:00:02Z"}""".formatted(id, topic));
    }

    private static UUID delivery(String id, String event, String level, String when) {
        return KafkaProbe.shared()
                .publish(DELIVERY, id, "vn.toasoan.publishing.delivery." + event + ".v1", """
                {"articleId":"%s","destination":{"code":"noi-nhan","level":"%s"},"%s":"2026-11-24T06:00:00Z"}""".formatted(
                                id, level, when));
    }

    private static List<String> measures(UUID article) {
        Response lines = LedgerTest.entries(article);
        return lines.path("items.measure");
    }
}
