package vn.toasoan.review.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.intake.ReviewedArticle.Arrival;

class ReviewedArticleTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID AUTHOR = new UUID(0, 2);

    @Test
    void theSameOrAnOlderRevisionIsOutOfDate() {
        // Given
        ReviewedArticle article = new ReviewedArticle(ID);
        article.arrives(2);

        // When
        Arrival same = article.arrives(2);
        Arrival older = article.arrives(1);
        Arrival newer = article.arrives(3);

        // Then
        assertThat(same).isEqualTo(Arrival.OUT_OF_DATE);
        assertThat(older).isEqualTo(Arrival.OUT_OF_DATE);
        assertThat(newer).isEqualTo(Arrival.NEW);
    }

    @Test
    void aWithdrawalThatOvertakesItsRevisionIsKeptForIt() {
        // Given
        ReviewedArticle article = new ReviewedArticle(ID);

        // When
        boolean early = article.comesTooEarly(new ArticleWithdrawalRequested(ID, 1, AUTHOR, "Gộp bài."));
        Arrival arrival = article.arrives(1);

        // Then
        assertThat(early).isTrue();
        assertThat(arrival).isEqualTo(Arrival.NEW_AND_WITHDRAWN);
        assertThat(article.earlyRequest()).isEqualTo(new ArticleWithdrawalRequested(ID, 1, AUTHOR, "Gộp bài."));
    }

    @Test
    void aWithdrawalOfAnOlderRevisionDoesNotTouchTheNewerOne() {
        // Given
        ReviewedArticle article = new ReviewedArticle(ID);
        article.arrives(2);

        // When
        boolean outOfDate = article.isOutOfDate(new ArticleWithdrawalRequested(ID, 1, AUTHOR, null));

        // Then
        assertThat(outOfDate).isTrue();
    }
}
