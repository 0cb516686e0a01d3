package vn.toasoan.submission.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.Patience.await;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.article.Drafts;
import vn.toasoan.submission.article.ReviewSays;

@SubmissionServiceTest
class SubmissionsTest {

    @Test
    void aReturnedArticleShowsWhyWhatNextAndWhatItCountsFor() {
        // Given
        String id = Drafts.submitted();
        ReviewSays.opened(id, 1);

        // When
        ReviewSays.returned(id, 1, "Cần bổ sung số liệu");

        // Then
        await().untilAsserted(
                        () -> assertThat(mine().<String>path(of(id, "state"))).isEqualTo("RETURNED"));
        Response mine = mine();
        assertThat(mine.<String>path(of(id, "reason"))).isEqualTo("Cần bổ sung số liệu");
        assertThat(mine.<String>path(of(id, "nextStep"))).isEqualTo("MEND_AND_HAND_IN_AGAIN");
        assertThat(mine.<List<String>>path(of(id, "heldBy.who"))).containsExactly("AUTHORS");
        assertThat(mine.<List<String>>path(of(id, "countedFor.measure"))).containsExactly("SUBMITTED");
        assertThat(mine.<List<Boolean>>path(of(id, "countedFor.counts"))).containsExactly(true);
    }

    @Test
    void aRefusedArticleCountsNoMoreAndSaysSo() {
        // Given
        String id = Drafts.submitted();

        // When
        ReviewSays.refused(id, 1, "Trùng bài");

        // Then
        await().untilAsserted(
                        () -> assertThat(mine().<String>path(of(id, "state"))).isEqualTo("REFUSED"));
        assertThat(mine().<List<Boolean>>path(of(id, "countedFor.counts"))).containsExactly(false);
        assertThat(mine().<List<String>>path(of(id, "countedFor.reason"))).containsExactly("REFUSED");
        assertThat(mine().<String>path(of(id, "nextStep"))).isEqualTo("NOTHING");
    }

    @Test
    void othersArticlesAreNotMineAndPagesFollowEachOther() {
        // Given
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            written.addFirst(Drafts.created(Staff.THU, Drafts.request()));
        }
        Drafts.draft();

        // When
        Response first = Staff.THU.asks().get("/api/v1/submissions?limit=2");
        Response second = Staff.THU
                .asks()
                .queryParam("cursor", first.<String>path("nextCursor"))
                .queryParam("limit", 2)
                .get("/api/v1/submissions");

        // Then
        List<String> read = new ArrayList<>(first.<List<String>>path("items.articleId"));
        read.addAll(second.<List<String>>path("items.articleId"));
        assertThat(read.subList(0, 3)).isEqualTo(written);
        assertThat(first.<List<String>>path("items.nextStep")).containsOnly("HAND_IN");
    }

    private static Response mine() {
        return Staff.LAN.asks().get("/api/v1/submissions?limit=100");
    }

    private static String of(String id, String field) {
        return "items.find { it.articleId == '" + id + "' }." + field;
    }
}
