package vn.toasoan.submission.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.article.Drafts;

@SubmissionServiceTest
class LedgerViewTest {

    @Inject
    Ledger ledger;

    @Test
    void aTeamSeesItsOwnObligationAndTheSchoolsAndTheDeskSeesAll() {
        // Given
        Years.adopted(2018);

        // When
        Response forLan = Staff.LAN.asks().get("/api/v1/obligations?month=2018-10");
        Response forThuy = Staff.THUY.asks().get("/api/v1/obligations?month=2018-10");
        Response forYen = Staff.COMMS_OFFICER.asks().get("/api/v1/obligations?month=2018-10");

        // Then
        assertThat(forLan.<List<String>>path("obligations.owner"))
                .containsExactly("team:to-1", "school", "school", "school");
        assertThat(forThuy.<List<String>>path("obligations.owner"))
                .containsExactly("team:to-2", "school", "school", "school");
        assertThat(forYen.<List<String>>path("obligations.owner")).hasSize(10);
    }

    @Test
    void linesOfAnotherTeamsHandInsAreNotShown() {
        // Given
        UUID article = Years.handedIn(ledger, "2010-09-10T09:00:00+07:00");

        // When
        Response forMinh = Staff.MINH.asks().get("/api/v1/obligations/entries?articleId=" + article);
        Response forThu = Staff.THU.asks().get("/api/v1/obligations/entries?articleId=" + article);

        // Then
        assertThat(forMinh.<List<Object>>path("items")).isEmpty();
        assertThat(forThu.<List<Object>>path("items")).hasSize(1);
    }

    @Test
    void pagesOfLinesFollowEachOtherWithoutGapOrRepetition() {
        // Given
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            written.addFirst(
                    Years.handedIn(ledger, "2008-10-1" + i + "T09:00:00+07:00").toString());
        }

        // When
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            var request =
                    Staff.COMMS_OFFICER.asks().queryParam("month", "2008-10").queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/obligations/entries");
            read.addAll(page.path("items.articleId"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        // Then
        assertThat(read).isEqualTo(written);
    }

    @Test
    void coverageNamesTheTasksThatNobodyWroteAbout() {
        // Given
        String year = Years.adopted(2019);
        UUID article = Years.handedIn(ledger, "2019-10-10T09:00:00+07:00");
        UUID refused = Years.handedIn(ledger, "2019-10-11T09:00:00+07:00");
        Years.run(() -> ledger.takenBack(refused, "REFUSED", Years.at("2019-10-12T09:00:00+07:00"), null));
        Years.run(() -> ledger.published(article, "to-1", "ngoai-khoa", Years.at("2019-10-13T09:00:00+07:00"), null));

        // When
        Response coverage = Staff.LAN.asks().get("/api/v1/plans/" + year + "/coverage");

        // Then
        assertThat(coverage.<List<String>>path("tasks.findAll { it.covered }.code"))
                .containsExactly("II.3");
        assertThat(coverage.<Integer>path("tasks.find { it.code == 'II.3' }.submitted"))
                .isEqualTo(1);
        assertThat(coverage.<Integer>path("tasks.find { it.code == 'II.3' }.published"))
                .isEqualTo(1);
        assertThat(coverage.<List<String>>path("tasks.findAll { !it.covered }.code"))
                .containsExactly("II.1", "II.2", "II.4", "II.5", "II.6", "II.7", "II.8", "II.9");
    }

    @Test
    void coverageOfAYearWithoutAPlanIsNotFound() {
        // Given
        Staff reader = Staff.LAN;

        // When
        Response refused = reader.asks().get("/api/v1/plans/1999-2000/coverage");

        // Then
        Drafts.assertProblem(refused, 404, "NOT_FOUND");
    }

    @Test
    void aMonthThatIsNoneIsRefused() {
        // Given
        Staff reader = Staff.LAN;

        // When
        Response refused = reader.asks().get("/api/v1/obligations?month=2026-13");

        // Then
        Drafts.assertProblem(refused, 422, "VALIDATION");
    }
}
