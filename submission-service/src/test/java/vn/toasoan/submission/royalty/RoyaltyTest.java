package vn.toasoan.submission.royalty;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.Patience.await;
import static vn.toasoan.submission.article.Drafts.assertProblem;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.article.Drafts;
import vn.toasoan.testkit.KafkaProbe;

@SubmissionServiceTest
class RoyaltyTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    @BeforeEach
    void ratesOfTheSchool() {
        Response set = rates(TODAY, 150_000);
        assertThat(set.statusCode()).as(set.asString()).isEqualTo(204);
    }

    @Test
    void aLineIsProposedByOneApprovedByAnotherAndExported() {
        // Given
        String article = published(Staff.LAN, Map.of());
        Response line = propose(Staff.EDITOR, article, "lan");

        // When
        Response approved = decide(Staff.FINANCE_OFFICER, line, "approve", "{}");

        // Then
        assertThat(line.statusCode()).as(line.asString()).isEqualTo(201);
        assertThat(line.<Integer>path("amount")).isEqualTo(150_000);
        assertThat(approved.<String>path("state")).isEqualTo("APPROVED");
        Response sheet = Staff.PRINCIPAL.asks().get("/api/v1/royalties/export?month=" + YearMonth.from(TODAY));
        assertThat(sheet.contentType()).startsWith("text/csv");
        assertThat(sheet.asString()).contains(article + ";\"lan\";\"\";BAI;A;150000;\"quyen\";\"nga\"");
        assertThat(Staff.LAN.asks().get("/api/v1/royalties").<List<String>>path("items.articleId"))
                .contains(article);
        assertThat(Staff.MINH.asks().get("/api/v1/royalties").<List<String>>path("items.articleId"))
                .doesNotContain(article);
    }

    @Test
    void nobodyApprovesTheirOwn() {
        // Given
        String article = published(Staff.FINANCE_OFFICER, Map.of("team", "tai-chinh"));
        Response line = propose(Staff.COMMS_OFFICER, article, "nga");

        // When
        Response own = decide(Staff.FINANCE_OFFICER, line, "approve", "{}");

        // Then
        assertProblem(own, 403, "OWN_ROYALTY");
        assertThat(decide(Staff.PRINCIPAL, line, "approve", "{}").statusCode()).isEqualTo(200);
        assertProblem(decideAgain(Staff.PRINCIPAL, line), 409, "ROYALTY_DECIDED");
    }

    @Test
    void anAuthorHasOneLineForAnArticleUnlessItWasRejected() {
        // Given
        String article = published(Staff.LAN, Map.of());
        Response line = propose(Staff.EDITOR, article, "lan");
        Response second = propose(Staff.EDITOR, article, "lan");
        Response withoutReason = decide(Staff.PRINCIPAL, line, "reject", "{}");
        decide(Staff.PRINCIPAL, line, "reject", "{\"reason\":\"Sai mức\"}");

        // When
        Response after = propose(Staff.EDITOR, article, "lan");

        // Then
        assertProblem(second, 409, "ROYALTY_THERE");
        assertProblem(withoutReason, 422, "VALIDATION");
        assertThat(after.statusCode()).isEqualTo(201);
    }

    @Test
    void whatDidNotComeOutAndWhoDidNotWriteItGetNothing() {
        // Given
        String draft = Drafts.submitted();
        String article = published(Staff.LAN, Map.of());

        // When
        Response early = propose(Staff.EDITOR, draft, "lan");
        Response stranger = propose(Staff.EDITOR, article, "minh");

        // Then
        assertProblem(early, 409, "NOT_PUBLISHED");
        assertThat(stranger.<List<String>>path("errors.code")).containsExactly("UNKNOWN_PERSON");
    }

    @Test
    void ratesOfThePastAreNotChanged() {
        // Given
        LocalDate yesterday = TODAY.minusDays(1);

        // When
        Response refused = rates(yesterday, 1);

        // Then
        assertProblem(refused, 422, "VALIDATION");
        assertThat(Staff.EDITOR.asks().get("/api/v1/royalties/rates").<List<Integer>>path("items[0].rates.amount"))
                .containsExactly(150_000);
    }

    @Test
    void aNameThatLooksLikeAFormulaComputesNothing() {
        // Given
        RoyaltyView line = new RoyaltyView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "lan",
                Genre.TIN,
                Level.C,
                50_000,
                "2026-11",
                RoyaltyLine.State.APPROVED,
                "quyen",
                null,
                "nga",
                null,
                null,
                1);

        // When
        String sheet = AccountingSheet.of(List.of(line), Map.of("lan", "=HYPERLINK(\"x\")"));

        // Then
        assertThat(sheet).startsWith("\uFEFF").contains("\"'=HYPERLINK(\"\"x\"\")\"");
    }

    private static Response rates(LocalDate from, long amount) {
        return Staff.PRINCIPAL
                .asks()
                .body(Map.of(
                        "validFrom",
                        from.toString(),
                        "rates",
                        List.of(Map.of("genre", "BAI", "level", "A", "amount", amount))))
                .put("/api/v1/royalties/rates");
    }

    private static Response propose(Staff who, String article, String author) {
        return who.asks()
                .body(Map.of("articleId", article, "author", author, "genre", "BAI", "level", "A"))
                .post("/api/v1/royalties");
    }

    private static Response decide(Staff who, Response line, String decision, String body) {
        return who.asks()
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/api/v1/royalties/" + line.<String>path("id") + "/" + decision);
    }

    private static Response decideAgain(Staff who, Response line) {
        return who.asks()
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/api/v1/royalties/" + line.<String>path("id") + "/approve");
    }

    private static String published(Staff writer, Map<String, Object> changes) {
        Map<String, Object> request = Drafts.request();
        request.putAll(changes);
        String id = Drafts.created(writer, request);
        KafkaProbe.shared()
                .publish(
                        "publishing.article.v1",
                        id,
                        "vn.toasoan.publishing.article.article-published.v1",
                        """
                {"articleId":"%s","edition":1,"revision":1,"team":"to-1","topic":"ngoai-khoa",
                 "url":"http://localhost/tin/x","publishedAt":"2026-11-24T05:00:02Z"}""".formatted(id));
        await().untilAsserted(() -> assertThat(writer.asks()
                        .get("/api/v1/articles/" + id + "/progress")
                        .<String>path("publication.url"))
                .isNotNull());
        return id;
    }
}
