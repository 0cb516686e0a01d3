package vn.toasoan.review.orphan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.Newsroom.editor;
import static vn.toasoan.review.Newsroom.json;
import static vn.toasoan.review.Newsroom.news;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.Database;
import vn.toasoan.review.Newsroom;
import vn.toasoan.review.ReviewServiceTest;

@ReviewServiceTest
class OrphanCheckTest {

    @Inject
    OrphanCheck check;

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
    void aCaseWhoseArticleHasMovedOnIsClosedAndToldAndWhatHasNoCaseIsReported() throws Throwable {
        // Given
        UUID article = UUID.randomUUID();
        UUID reviewCase = handIn(article);
        Database.execute("update reviewed_article set applied_revision = 5 where article_id = ?", article);

        // When
        look();
        look();

        // Then
        assertThat(Database.<String>find("select state from review_case where id = ?", reviewCase))
                .isEqualTo("CANCELLED");
        assertThat(newsroom.told(article, "review-cancelled")
                        .json()
                        .get("cause")
                        .asText())
                .isEqualTo("SUPERSEDED");
        assertThat(kinds(article)).containsExactlyInAnyOrder("MOVED_ON true", "HAND_IN_WITHOUT_CASE false");
    }

    @Test
    void anOpenCaseInWhichNobodyIsAskedIsReportedAndLeftAlone() throws Throwable {
        // Given
        UUID article = UUID.randomUUID();
        UUID reviewCase = handIn(article);
        Database.execute("update review_step set state = 'VOID' where case_id = ?", reviewCase);

        // When
        look();

        // Then
        assertThat(kinds(article)).containsExactly("NOTHING_READY false");
        assertThat(Database.<String>find("select state from review_case where id = ?", reviewCase))
                .isEqualTo("OPEN");
        Database.execute("update review_step set state = 'READY' where case_id = ?", reviewCase);
    }

    @Test
    void aCaseThatIsUnderReviewAsItShouldIsNoOrphan() throws Throwable {
        // Given
        UUID article = UUID.randomUUID();
        handIn(article);

        // When
        look();

        // Then
        assertThat(kinds(article)).isEmpty();
    }

    private UUID handIn(UUID article) {
        newsroom.submit(news(article, 1, "chuyen-mon", "to-1", UUID.randomUUID()));
        return newsroom.caseOf(article, 1);
    }

    private void look() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> check.look());
    }

    private static List<String> kinds(UUID article) {
        List<String> kinds = new ArrayList<>();
        for (JsonNode finding : json(editor().queryParam("limit", 100).get("/api/v1/reviews/orphans"))
                .get("items")) {
            if (finding.get("articleId").asText().equals(article.toString())) {
                kinds.add(finding.get("kind").asText() + " "
                        + finding.get("healed").asBoolean());
            }
        }
        return kinds;
    }
}
