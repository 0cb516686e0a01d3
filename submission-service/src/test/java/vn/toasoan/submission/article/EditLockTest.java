package vn.toasoan.submission.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.problem.Refusal;

@SubmissionServiceTest
class EditLockTest {

    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

    @Test
    void aLeaseRunsOutByItself() {
        // Given
        EditLock lock = new EditLock();
        lock.take("lan", true, NOW);

        // When
        Instant later = NOW.plus(EditLock.LEASE);

        // Then
        assertThat(lock.heldAgainst("hoa", later.minusMillis(1))).isEqualTo("lan");
        assertThat(lock.heldAgainst("hoa", later)).isNull();
        assertThat(lock.heldAgainst("lan", NOW)).isNull();
    }

    @Test
    void whoLostItByTakeOverIsToldSoAtTheNextRenewal() {
        // Given
        EditLock lock = new EditLock();
        lock.take("lan", false, NOW);
        lock.take("hoa", true, NOW.plusSeconds(10));

        // When
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> lock.take("lan", false, NOW.plusSeconds(20)));

        // Then
        assertThat(refusal.code()).isEqualTo("EDIT_LOCKED");
        assertThat(refusal.facts()).containsEntry("holder", "hoa").containsEntry("takenOverFromYou", true);
        assertThat(lock.view().takenFrom()).isEqualTo("lan");
    }

    @Test
    void whileSomebodyEditsNobodyElseSavesOrHandsIn() {
        // Given
        String id = Drafts.draft();
        Response taken = lock(Staff.HOA, id, false);

        // When
        Response saved = Staff.LAN
                .asks()
                .header("If-Match", Drafts.etag(id))
                .body(Drafts.request("title", "Tiêu đề khác"))
                .put("/api/v1/articles/" + id);
        Response handedIn =
                Staff.LAN.asks().header("If-Match", Drafts.etag(id)).post("/api/v1/articles/" + id + "/submit");

        // Then
        assertThat(taken.<String>path("holder")).isEqualTo("hoa");
        Drafts.assertProblem(saved, 409, "EDIT_LOCKED");
        Drafts.assertProblem(handedIn, 409, "EDIT_LOCKED");
        assertThat(Drafts.shown(id).<String>path("lockedBy")).isEqualTo("hoa");
        assertThat(Drafts.shown(id).<List<String>>path("actions")).doesNotContain("edit", "submit");
    }

    @Test
    void aLockIsTakenOverOnlyWhenThatIsSaidAndGivenBackByItsHolder() {
        // Given
        String id = Drafts.draft();
        lock(Staff.HOA, id, false);

        // When
        Response refused = lock(Staff.LAN, id, false);
        Response taken = lock(Staff.LAN, id, true);
        int given = Staff.LAN.asks().delete("/api/v1/articles/" + id + "/lock").statusCode();

        // Then
        Drafts.assertProblem(refused, 409, "EDIT_LOCKED");
        assertThat(taken.<String>path("takenFrom")).isEqualTo("hoa");
        assertThat(given).isEqualTo(204);
        assertThat(Staff.LAN.asks().get("/api/v1/articles/" + id + "/lock").statusCode())
                .isEqualTo(404);
    }

    @Test
    void lockingAndTypingMakeNoVersion() {
        // Given
        String id = Drafts.draft();
        String etag = Drafts.etag(id);

        // When
        lock(Staff.LAN, id, false);
        int kept = Staff.LAN
                .asks()
                .body(Map.of("title", "Đang gõ", "body", "<p onclick=\"x\">nửa câu</p><script>x</script>"))
                .put("/api/v1/articles/" + id + "/autosave")
                .statusCode();

        // Then
        assertThat(kept).isEqualTo(204);
        assertThat(Drafts.etag(id)).isEqualTo(etag);
        Response mine = Staff.LAN.asks().get("/api/v1/articles/" + id + "/autosave");
        assertThat(mine.<String>path("content.title")).isEqualTo("Đang gõ");
        assertThat(mine.<String>path("content.body")).isEqualTo("<p>nửa câu</p>");
        assertThat(mine.<Boolean>path("stale")).isFalse();
        assertThat(Staff.HOA.asks().get("/api/v1/articles/" + id + "/autosave").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSaveForgetsWhatWasTypedAndSomebodyElsesSaveMakesItStale() {
        // Given
        String id = Drafts.draft();
        String path = "/api/v1/articles/" + id;
        Staff.LAN.asks().body(Map.of("title", "Đang gõ")).put(path + "/autosave");
        Staff.HOA
                .asks()
                .header("If-Match", Drafts.etag(id))
                .body(Drafts.request())
                .put(path);
        Boolean stale = Staff.LAN.asks().get(path + "/autosave").path("stale");

        // When
        Staff.LAN
                .asks()
                .header("If-Match", Drafts.etag(id))
                .body(Drafts.request())
                .put(path);

        // Then
        assertThat(stale).isTrue();
        assertThat(Staff.LAN.asks().get(path + "/autosave").statusCode()).isEqualTo(404);
    }

    private static Response lock(Staff who, String id, boolean takeOver) {
        return who.asks().body(Map.of("takeOver", takeOver)).put("/api/v1/articles/" + id + "/lock");
    }
}
