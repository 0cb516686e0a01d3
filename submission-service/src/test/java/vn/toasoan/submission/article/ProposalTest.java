package vn.toasoan.submission.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ServiceStack;

/** Tổ 2 lets its lead choose what is handed in. */
@SubmissionServiceTest
class ProposalTest {

    @BeforeEach
    void theLeadHandsIn() {
        mode(true);
    }

    @AfterEach
    void everybodyHandsIn() {
        mode(false);
    }

    @Test
    void aMemberProposesAndTheLeadHandsIn() {
        // Given
        String id = Drafts.created(Staff.MINH, Drafts.request("team", "to-2"));
        Response alone = command(Staff.MINH, id, "submit");
        Response proposed = command(Staff.MINH, id, "propose");
        List<String> offered =
                Staff.THUY.asks().get("/api/v1/articles?proposed=true").path("items.id");

        // When
        Response handedIn = command(Staff.THUY, id, "submit");

        // Then
        Drafts.assertProblem(alone, 409, "LEAD_HANDS_IN");
        assertThat(proposed.<String>path("state")).isEqualTo("DRAFT");
        assertThat(proposed.<String>path("proposedAt")).isNotNull();
        assertThat(offered).contains(id);
        assertThat(handedIn.<String>path("state")).isEqualTo("SUBMITTED");
        assertThat(Staff.THUY.asks().get("/api/v1/articles?proposed=true").<List<String>>path("items.id"))
                .doesNotContain(id);
    }

    @Test
    void theLeadDeclinesWithAReasonAndItMayBeProposedAgain() {
        // Given
        String id = Drafts.created(Staff.MINH, Drafts.request("team", "to-2"));
        command(Staff.MINH, id, "propose");

        // When
        Response declined = Staff.THUY
                .asks()
                .header("If-Match", etag(id))
                .body(Map.of("reason", "Tháng này tổ chọn bài khác."))
                .post("/api/v1/articles/" + id + "/decline");

        // Then
        assertThat(declined.<String>path("proposalAnswer")).isEqualTo("Tháng này tổ chọn bài khác.");
        Drafts.assertProblem(command(Staff.THUY, id, "decline"), 409, "NOT_PROPOSED");
        assertThat(command(Staff.MINH, id, "propose").statusCode()).isEqualTo(200);
        Drafts.assertProblem(command(Staff.MINH, id, "propose"), 409, "PROPOSED_ALREADY");
    }

    @Test
    void whereEverybodyHandsInNobodyProposes() {
        // Given
        String id = Drafts.draft();

        // When
        Response refused = command(Staff.LAN, id, "propose");

        // Then
        Drafts.assertProblem(refused, 409, "NO_PROPOSALS");
    }

    private static void mode(boolean leadHandsIn) {
        PostgresServer.shared()
                .execute(
                        ServiceStack.database(),
                        "update team set leads_hand_in = " + leadHandsIn + " where code = 'to-2'");
    }

    private static Response command(Staff who, String id, String command) {
        return who.asks().header("If-Match", etag(id)).post("/api/v1/articles/" + id + "/" + command);
    }

    private static String etag(String id) {
        return Staff.EDITOR.asks().get("/api/v1/articles/" + id).header("ETag");
    }
}
