package vn.toasoan.review.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.Newsroom.news;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.Database;
import vn.toasoan.review.Newsroom;
import vn.toasoan.review.ReviewServiceTest;

@ReviewServiceTest
class ArrivalTest {

    private static final UUID TEACHER = UUID.randomUUID();

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.withBoardAndPrincipal();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void aHandInThatComesThreeTimesOpensOneCaseAndIsToldOnce() {
        // Given
        UUID article = UUID.randomUUID();
        ObjectNode handIn = news(article, 1, "chuyen-mon", "to-1", TEACHER);

        // When
        UUID event = newsroom.submit(handIn);
        newsroom.submit(handIn, event);
        newsroom.submit(handIn);
        newsroom.awaitArticlesRead();

        // Then
        assertThat(cases(article)).isOne();
        newsroom.told(article, "review-step-ready");
        assertThat(newsroom.allTold(article)).containsExactly("review-opened", "review-step-ready");
    }

    @Test
    void anOlderRevisionAfterANewerOneChangesNothing() {
        // Given
        UUID article = UUID.randomUUID();
        newsroom.submit(news(article, 2, "chuyen-mon", "to-1", TEACHER));
        newsroom.caseOf(article, 2);

        // When
        newsroom.submit(news(article, 1, "chuyen-mon", "to-1", TEACHER));
        newsroom.awaitArticlesRead();

        // Then
        assertThat(cases(article)).isOne();
        assertThat(openRevision(article)).isEqualTo(2);
    }

    @Test
    void aNewerRevisionEndsTheFormerCaseThatWasStillOpen() {
        // Given
        UUID article = UUID.randomUUID();
        newsroom.submit(news(article, 1, "chuyen-mon", "to-1", TEACHER));
        UUID former = newsroom.caseOf(article, 1);

        // When
        newsroom.submit(news(article, 2, "chuyen-mon", "to-1", TEACHER));
        newsroom.caseOf(article, 2);

        // Then
        assertThat(openRevision(article)).isEqualTo(2);
        assertThat(Database.<String>find("select state from review_case where id = ?", former))
                .isEqualTo("CANCELLED");
        assertThat(Database.count("select count(*) from review_step where case_id = ? and state <> 'VOID'", former))
                .isZero();
        assertThat(newsroom.told(article, "review-cancelled")
                        .json()
                        .get("cause")
                        .asText())
                .isEqualTo("SUPERSEDED");
    }

    @Test
    void aWithdrawalThatOvertakesItsHandInCancelsTheCaseAsItOpens() {
        // Given
        UUID article = UUID.randomUUID();
        newsroom.requestWithdrawal(article, 1, TEACHER, UUID.randomUUID());
        newsroom.awaitArticlesRead();

        // When
        newsroom.submit(news(article, 1, "chuyen-mon", "to-1", TEACHER));
        UUID reviewCase = newsroom.caseOf(article, 1);

        // Then
        assertThat(Database.<String>find("select state from review_case where id = ?", reviewCase))
                .isEqualTo("CANCELLED");
        assertThat(newsroom.told(article, "review-cancelled")
                        .json()
                        .get("cancelledBy")
                        .asText())
                .isEqualTo(TEACHER.toString());
    }

    @Test
    void aWithdrawalOfARevisionThatWasReplacedDoesNotTouchTheNewOne() {
        // Given
        UUID article = UUID.randomUUID();
        newsroom.submit(news(article, 1, "chuyen-mon", "to-1", TEACHER));
        newsroom.submit(news(article, 2, "chuyen-mon", "to-1", TEACHER));
        newsroom.caseOf(article, 2);

        // When
        newsroom.requestWithdrawal(article, 1, TEACHER, UUID.randomUUID());
        newsroom.awaitArticlesRead();

        // Then
        assertThat(openRevision(article)).isEqualTo(2);
    }

    @Test
    void aReturnedArticleThatIsWithdrawnWaitsForItsAuthorNoLonger() {
        // Given
        UUID article = UUID.randomUUID();
        String team = "to-" + article.toString().substring(0, 8);
        handedInAndReturned(article, team);
        long waited = waiting(team);

        // When
        newsroom.withdrawn(article, 1, TEACHER);
        newsroom.awaitArticlesRead();

        // Then
        assertThat(waited).isOne();
        assertThat(waiting(team)).isZero();
        assertThat(newsroom.allTold(article)).doesNotContain("withdrawal-rejected", "review-cancelled");
    }

    @Test
    void aReturnedArticleThatIsHandedInAgainWaitsForItsAuthorNoLonger() {
        // Given
        UUID article = UUID.randomUUID();
        String team = "to-" + article.toString().substring(0, 8);
        handedInAndReturned(article, team);
        long waited = waiting(team);

        // When
        newsroom.submit(news(article, 2, "chuyen-mon", team, TEACHER));
        newsroom.caseOf(article, 2);

        // Then
        assertThat(waited).isOne();
        assertThat(waiting(team)).isZero();
    }

    @Test
    void aCaseLeftOpenOfAnArticleThatWasWithdrawnIsCancelled() {
        // Given
        UUID article = UUID.randomUUID();
        newsroom.submit(news(article, 1, "chuyen-mon", "to-1", TEACHER));
        UUID reviewCase = newsroom.caseOf(article, 1);

        // When
        newsroom.withdrawn(article, 1, TEACHER);
        newsroom.awaitArticlesRead();

        // Then
        assertThat(Database.<String>find("select state from review_case where id = ?", reviewCase))
                .isEqualTo("CANCELLED");
        assertThat(newsroom.told(article, "review-cancelled")
                        .json()
                        .get("cause")
                        .asText())
                .isEqualTo("WITHDRAWN");
    }

    private static long waiting(String team) {
        return Newsroom.json(Newsroom.editor()
                        .queryParam("queue", "waiting-for-author")
                        .queryParam("team", team)
                        .get("/api/v1/reviews"))
                .get("items")
                .size();
    }

    @Test
    void aPoisonedHandInGoesToTheDeadLettersAndTheNextOneIsRead() {
        // Given
        UUID article = UUID.randomUUID();
        String type = "vn.toasoan.submission.article.article-submitted.v1";
        UUID poison = UUID.randomUUID();
        Map<String, String> headers = vn.toasoan.testkit.KafkaProbe.headers(article.toString(), type, poison);

        // When
        newsroom.kafka().publishRaw("submission.article.v1", article.toString(), headers, new byte[] {1, 2, 3});
        newsroom.submit(news(article, 1, "chuyen-mon", "to-1", TEACHER));
        newsroom.caseOf(article, 1);

        // Then
        newsroom.kafka()
                .await(
                        "submission.article.v1.review-service.dlq",
                        dead -> poison.toString().equals(dead.ceId()));
    }

    private static long cases(UUID article) {
        return Database.count("select count(*) from review_case where article_id = ?", article);
    }

    private void handedInAndReturned(UUID article, String team) {
        newsroom.submit(news(article, 1, "chuyen-mon", team, TEACHER));
        UUID reviewCase = newsroom.caseOf(article, 1);
        Newsroom.decide(
                        reviewCase,
                        Newsroom.editor(),
                        Newsroom.etag(reviewCase, Newsroom.editor()),
                        Map.of(
                                "stepId", Newsroom.readyStepId(reviewCase).toString(),
                                "type", "REQUEST_CHANGES",
                                "reason", "Bổ sung ảnh."))
                .then()
                .statusCode(200);
    }

    private static Integer openRevision(UUID article) {
        return Database.find("select revision from review_case where article_id = ? and state = 'OPEN'", article);
    }
}
