package vn.toasoan.review.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.Newsroom.as;
import static vn.toasoan.review.Newsroom.editor;
import static vn.toasoan.review.Newsroom.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.Database;
import vn.toasoan.review.Newsroom;
import vn.toasoan.review.ReviewServiceTest;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.ReceivedRecord;

/** Each test has a month of its own, long ago. */
@ReviewServiceTest
class SelectionTest {

    private static final Contracts OURS = Contracts.of("review-service");
    private static final AtomicInteger MONTHS = new AtomicInteger();
    private static final String TOPIC = "review.selection.v1";

    private Newsroom newsroom;
    private YearMonth month;

    @BeforeEach
    void open() {
        newsroom = Newsroom.withBoardAndPrincipal();
        month = YearMonth.of(2015, 1).plusMonths(MONTHS.getAndIncrement());
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void theBoardChoosesFromTheMonthAndEveryTeamLearnsWhatWasChosenAndWhyNot() throws SQLException {
        // Given
        UUID best = approved("15T02:00:00Z", UUID.randomUUID());
        UUID good = approved("16T02:00:00Z", UUID.randomUUID());
        UUID weak = approved("17T02:00:00Z", UUID.randomUUID());
        JsonNode opened = json(openSession());
        String id = opened.get("id").asText();
        judge(id, best, 9, true, "so-gd-hai-phong").then().statusCode(200);
        judge(id, good, 8, true, "xa-hai-ninh").then().statusCode(200);
        judge(id, weak, 3, false).then().statusCode(200);

        // When
        JsonNode minute = json(closeSession(id));

        // Then
        assertThat(opened.get("nominations")).hasSize(3);
        assertThat(opened.get("quota").asInt()).isEqualTo(2);
        assertThat(minute.get("state").asText()).isEqualTo("CLOSED");
        assertThat(minute.get("nominations").findValuesAsText("articleId"))
                .containsExactly(best.toString(), good.toString(), weak.toString());
        assertThat(minute.get("nominations").get(0).get("score").asInt()).isEqualTo(36);
        ReceivedRecord selected = told(best, "article-selected");
        assertThat(selected.json().get("destinations").get(0).asText()).isEqualTo("so-gd-hai-phong");
        ReceivedRecord notSelected = told(weak, "article-not-selected");
        assertThat(notSelected.json().get("reason").asText()).isEqualTo("Nhận xét 3");
        ReceivedRecord closed = told(UUID.fromString(id), "selection-session-closed");
        List.of(selected, notSelected, closed).forEach(OURS::validateClosed);
    }

    @Test
    void aSessionIsNotClosedBeforeEveryCandidateIsJudgedAndThePlansNumberIsPicked() throws SQLException {
        // Given
        UUID one = approved("15T02:00:00Z", UUID.randomUUID());
        UUID other = approved("16T02:00:00Z", UUID.randomUUID());
        String id = json(openSession()).get("id").asText();
        judge(id, one, 9, true, "so-gd-hai-phong").then().statusCode(200);

        // When
        JsonNode unjudged = json(closeSession(id));
        judge(id, other, 2, false).then().statusCode(200);
        JsonNode tooFew = json(closeSession(id));

        // Then
        assertThat(unjudged.get("code").asText()).isEqualTo("NOT_ALL_JUDGED");
        assertThat(tooFew.get("code").asText()).isEqualTo("TOO_FEW_PICKED");
        assertThat(tooFew.get("quota").asInt()).isEqualTo(2);
        assertThat(tooFew.get("picked").asInt()).isEqualTo(1);
    }

    @Test
    void aMonthWithOneArticleIsClosedWithOneAndHasOneSession() throws SQLException {
        // Given
        UUID only = approved("15T02:00:00Z", UUID.randomUUID());
        String id = json(openSession()).get("id").asText();
        judge(id, only, 7, true, "so-gd-hai-phong").then().statusCode(200);

        // When
        int closed = closeSession(id).statusCode();
        JsonNode second = json(openSession());
        JsonNode late = json(judge(id, only, 1, false));

        // Then
        assertThat(closed).isEqualTo(200);
        assertThat(second.get("code").asText()).isEqualTo("SESSION_EXISTS");
        assertThat(late.get("code").asText()).isEqualTo("SESSION_CLOSED");
    }

    @Test
    void nobodyJudgesTheirOwnArticleAndAStaleJudgementIsRefused() throws SQLException {
        // Given
        UUID own = approved("15T02:00:00Z", Newsroom.EDITOR);
        String id = json(openSession()).get("id").asText();

        // When
        JsonNode conflict = json(judge(id, own, 10, true, "so-gd-hai-phong"));
        int stale = editor().header("If-Match", "\"7\"")
                .body(judgement(5, false))
                .put("/api/v1/selections/{id}/nominations/{article}", id, own)
                .statusCode();
        int missing = editor().body(judgement(5, false))
                .put("/api/v1/selections/{id}/nominations/{article}", id, own)
                .statusCode();
        JsonNode nowhere = json(judge(id, own, 5, true));

        // Then
        assertThat(conflict.get("code").asText()).isEqualTo("CONFLICT_OF_INTEREST");
        assertThat(stale).isEqualTo(412);
        assertThat(missing).isEqualTo(428);
        assertThat(nowhere.get("code").asText()).isEqualTo("PICK_NEEDS_DESTINATION");
    }

    @Test
    void theMinuteOfAClosedSessionIsAPaperWithNamesPointsAndReasons() throws Exception {
        // Given
        UUID author = UUID.randomUUID();
        newsroom.person(author, "Nguyễn Thị Hương", true, 1, null, "contributor");
        newsroom.awaitPerson(author);
        UUID best = approved("15T02:00:00Z", author);
        UUID weak = approved("16T02:00:00Z", UUID.randomUUID());
        String id = json(openSession()).get("id").asText();
        judge(id, best, 9, true, "so-gd-hai-phong").then().statusCode(200);
        judge(id, weak, 3, true, "xa-hai-ninh").then().statusCode(200);
        JsonNode early = json(editor().accept("*/*").get("/api/v1/selections/{id}/minute", id));
        closeSession(id).then().statusCode(200);

        // When
        Response minute = editor().accept("application/pdf").get("/api/v1/selections/{id}/minute", id);

        // Then
        assertThat(early.get("code").asText()).isEqualTo("SESSION_NOT_CLOSED");
        assertThat(minute.statusCode()).isEqualTo(200);
        assertThat(minute.contentType()).isEqualTo("application/pdf");
        String words = PaperReader.wordsOf(minute.asByteArray());
        assertThat(words)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BIÊN BẢN", "Nguyễn Thị Hương", "Lê Thị Ngọc")
                .contains("Nhận xét 9", "36", "so-gd-hai-phong", id);
    }

    @Test
    void aPickWhoseApprovalWasReversedMeanwhileIsNotSentUp() throws SQLException {
        // Given
        UUID standing = approved("15T02:00:00Z", UUID.randomUUID());
        UUID reversed = approved("16T02:00:00Z", UUID.randomUUID());
        String id = json(openSession()).get("id").asText();
        judge(id, standing, 9, true, "so-gd-hai-phong").then().statusCode(200);
        judge(id, reversed, 8, true, "so-gd-hai-phong").then().statusCode(200);
        Database.execute(
                "update review_case set state = 'RETURNED', version = version + 1 where article_id = ?", reversed);

        // When
        JsonNode refused = json(closeSession(id));
        judge(id, reversed, 8, false).then().statusCode(200);
        int closed = closeSession(id).statusCode();

        // Then
        assertThat(refused.get("code").asText()).isEqualTo("PICK_NOT_APPROVED");
        assertThat(refused.get("articleIds").get(0).asText()).isEqualTo(reversed.toString());
        assertThat(closed).isEqualTo(200);
    }

    @Test
    void sessionsAreListedPageByPageTheLatestFirst() throws SQLException {
        // Given
        approved("15T02:00:00Z", UUID.randomUUID());
        String first = json(openSession()).get("id").asText();
        month = YearMonth.of(2015, 1).plusMonths(MONTHS.getAndIncrement());
        String second = json(openSession()).get("id").asText();

        // When
        JsonNode latest = json(editor().queryParam("limit", 1).get("/api/v1/selections"));
        JsonNode next = json(editor().queryParam("limit", 1)
                .queryParam("cursor", latest.get("nextCursor").asText())
                .get("/api/v1/selections"));

        // Then
        assertThat(latest.get("items").findValuesAsText("id")).containsExactly(second);
        assertThat(next.get("items").findValuesAsText("id")).containsExactly(first);
    }

    @Test
    void theMonthThatIsRunningHasNoSessionYet() {
        // When
        JsonNode refused =
                json(editor().body(Map.of("month", YearMonth.now().toString())).post("/api/v1/selections"));

        // Then
        assertThat(refused.get("code").asText()).isEqualTo("MONTH_NOT_OVER");
    }

    @Test
    void anUrgentChoiceTakesAReasonAndAnApprovedArticle() throws SQLException {
        // Given
        UUID article = approved("15T02:00:00Z", UUID.randomUUID());

        // When
        Response chosen = urgent(article, "Sở cần tin trong ngày.");
        int unapproved = urgent(UUID.randomUUID(), "Gấp.").statusCode();
        int withoutReason = urgent(article, " ").statusCode();

        // Then
        assertThat(chosen.statusCode()).isEqualTo(201);
        ReceivedRecord told = told(article, "article-selected");
        OURS.validateClosed(told);
        assertThat(told.json().get("kind").asText()).isEqualTo("URGENT");
        assertThat(told.json().get("reason").asText()).isEqualTo("Sở cần tin trong ngày.");
        assertThat(unapproved).isEqualTo(409);
        assertThat(withoutReason).isEqualTo(422);
    }

    private ReceivedRecord told(UUID key, String event) {
        return newsroom.kafka().await(TOPIC, record -> key.toString().equals(record.key()) && record.isEvent(event));
    }

    private Response openSession() {
        return editor().body(Map.of("month", month.toString())).post("/api/v1/selections");
    }

    private static Response judge(String id, UUID article, int each, boolean pick, String... destinations) {
        String etag = editor().get("/api/v1/selections/{id}", id).getHeader("ETag");
        return editor().header("If-Match", etag)
                .body(judgement(each, pick, destinations))
                .put("/api/v1/selections/{id}/nominations/{article}", id, article);
    }

    private static Map<String, Object> judgement(int each, boolean pick, String... destinations) {
        return Map.of(
                "points",
                Map.of("timeliness", each, "content", each, "images", each, "example", each),
                "reason",
                "Nhận xét " + each,
                "pick",
                pick,
                "destinations",
                List.of(destinations));
    }

    private static Response closeSession(String id) {
        String etag = editor().get("/api/v1/selections/{id}", id).getHeader("ETag");
        return editor().header("If-Match", etag).post("/api/v1/selections/{id}/close", id);
    }

    private static Response urgent(UUID article, String reason) {
        return as(Newsroom.SECOND_EDITOR, "editor")
                .body(Map.of(
                        "articleId", article.toString(), "reason", reason, "destinations", List.of("so-gd-hai-phong")))
                .post("/api/v1/selections/urgent");
    }

    private UUID approved(String dayAndTime, UUID author) throws SQLException {
        UUID article = UUID.randomUUID();
        Timestamp at = Timestamp.from(Instant.parse(month + "-" + dayAndTime));
        Database.execute("insert into reviewed_article (article_id, applied_revision) values (?, 1)", article);
        Database.execute("""
                insert into review_case (id, article_id, revision, amendment, version, state, content_hash, title, topic,
                  team, authors, submitted_by, content, opened_at, closed_at)
                values (?, ?, 1, 0, 1, 'APPROVED', 'h', 'Tin của tháng', 'tuyen-chon', 'to-1', array[?], ?,
                  json_build_object('articleId', ?::uuid, 'authors', '[]'::json)::text, ?, ?)""", UUID.randomUUID(), article, author, author, article, at, at);
        return article;
    }
}
