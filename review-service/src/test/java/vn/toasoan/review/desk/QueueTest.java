package vn.toasoan.review.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.Newsroom.answerGates;
import static vn.toasoan.review.Newsroom.approve;
import static vn.toasoan.review.Newsroom.as;
import static vn.toasoan.review.Newsroom.decide;
import static vn.toasoan.review.Newsroom.editor;
import static vn.toasoan.review.Newsroom.etag;
import static vn.toasoan.review.Newsroom.json;
import static vn.toasoan.review.Newsroom.news;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.Database;
import vn.toasoan.review.Newsroom;
import vn.toasoan.review.ReviewServiceTest;

@ReviewServiceTest
class QueueTest {

    private Newsroom newsroom;
    private String team;

    @BeforeEach
    void open() {
        newsroom = Newsroom.withBoardAndPrincipal();
        team = "to-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void theQueueIsReadPageByPageOldestFirstAndEndsWithoutACursor() {
        // Given
        List<String> handedIn = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            handedIn.add(open("chuyen-mon", UUID.randomUUID()).toString());
        }

        // When
        List<String> read = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String next = "/api/v1/reviews?queue=needs-me&limit=2&team=" + team;
        while (next != null) {
            Response response = editor().urlEncodingEnabled(false).get(next);
            JsonNode page = json(response);
            read.addAll(page.get("items").findValuesAsText("id"));
            sizes.add(page.get("items").size());
            String link = response.getHeader("Link");
            assertThat(link != null).isEqualTo(page.has("nextCursor"));
            next = link == null ? null : link.replaceAll("^.*<(.*)>.*$", "$1");
        }

        // Then
        assertThat(read).isEqualTo(handedIn);
        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @Test
    void anItemSaysWhatItIsAndWhatItWaitsFor() {
        // Given
        UUID reviewCase = open("tai-chinh", UUID.randomUUID());

        // When
        JsonNode items = json(editor().queryParam("queue", "all")
                        .queryParam("team", team)
                        .get("/api/v1/reviews"))
                .get("items");

        // Then
        JsonNode item = items.get(0);
        assertThat(item.get("id").asText()).isEqualTo(reviewCase.toString());
        assertThat(item.get("state").asText()).isEqualTo("OPEN");
        assertThat(item.get("waitingFor").get(0).get("role").asText()).isEqualTo("finance-officer");
        assertThat(item.has("content")).isFalse();
    }

    @Test
    void anItemOffersWhatItsCaseOffersAndTheQueueHoldsWhatOneCanDecide() {
        // Given
        UUID plain = open("chuyen-mon", UUID.randomUUID());
        UUID own = open("chuyen-mon", Newsroom.EDITOR);
        UUID answered = open("chuyen-mon", UUID.randomUUID());
        answerGates(answered, editor(), editor()).then().statusCode(200);
        UUID finance = open("tai-chinh", UUID.randomUUID());
        UUID claimed = open("chuyen-mon", UUID.randomUUID());
        as(Newsroom.SECOND_EDITOR, "editor")
                .header("If-Match", etag(claimed, editor()))
                .body(Map.of("stepId", Newsroom.readyStepId(claimed).toString()))
                .post("/api/v1/reviews/{id}/claim", claimed)
                .then()
                .statusCode(200);
        List<UUID> cases = List.of(plain, own, answered, finance, claimed);

        // When
        Map<String, JsonNode> listed = actions(editor(), "all");
        Map<String, JsonNode> needsMe = actions(editor(), "needs-me");

        // Then
        for (UUID one : cases) {
            JsonNode offered = Newsroom.read(one, editor()).get("actions");
            assertThat(listed.get(one.toString())).isEqualTo(offered);
            assertThat(needsMe.containsKey(one.toString()))
                    .as("in the queue: %s", one)
                    .isEqualTo(texts(offered).contains("REFUSE"));
        }
        assertThat(texts(listed.get(answered.toString()))).contains("APPROVE");
        assertThat(listed.get(own.toString())).isEmpty();
        assertThat(needsMe.keySet()).containsExactlyInAnyOrder(plain.toString(), answered.toString());
    }

    private Map<String, JsonNode> actions(RequestSpecification reader, String queue) {
        Map<String, JsonNode> byCase = new HashMap<>();
        json(reader.queryParam("queue", queue)
                        .queryParam("team", team)
                        .queryParam("limit", 100)
                        .get("/api/v1/reviews"))
                .get("items")
                .forEach(item -> byCase.put(item.get("id").asText(), item.get("actions")));
        return byCase;
    }

    @Test
    void theLongestOverdueComesFirstAndOutsideOfTheDeskOnlyOnesOwn() throws SQLException {
        // Given
        UUID late = open("chuyen-mon", UUID.randomUUID());
        UUID later = open("chuyen-mon", UUID.randomUUID());
        UUID finance = open("tai-chinh", UUID.randomUUID());
        open("chuyen-mon", UUID.randomUUID());
        due(late, 2);
        due(later, 5);
        due(finance, 1);

        // When
        List<String> boards = read("queue=overdue&limit=1", Newsroom::editor);
        List<String> officers = read("queue=overdue", () -> as(UUID.randomUUID(), "finance-officer"));

        // Then
        assertThat(boards).containsExactly(later.toString(), late.toString(), finance.toString());
        assertThat(officers).containsExactly(finance.toString());
    }

    private static void due(UUID reviewCase, int daysAgo) throws SQLException {
        Database.execute(
                "update review_step set due_at = now() - ?::int * interval '1 day' where case_id = ? and state = 'READY'",
                daysAgo,
                reviewCase);
    }

    /** All pages of a list, in its order. */
    private List<String> read(String query, Supplier<RequestSpecification> reader) {
        List<String> ids = new ArrayList<>();
        String next = "/api/v1/reviews?" + query + "&team=" + team;
        while (next != null) {
            Response response = reader.get().urlEncodingEnabled(false).get(next);
            ids.addAll(json(response).get("items").findValuesAsText("id"));
            String link = response.getHeader("Link");
            next = link == null ? null : link.replaceAll("^.*<(.*)>.*$", "$1");
        }
        return ids;
    }

    @Test
    void countingStopsAtAThousand() throws SQLException {
        // Given
        Database.execute("""
            insert into reviewed_article (article_id, applied_revision)
            select gen_random_uuid(), 7 from generate_series(1, 1001)""");
        Database.execute("""
            insert into review_case (id, article_id, revision, amendment, version, state, content_hash, title, topic, team,
              authors, submitted_by, content, opened_at, closed_at)
            select gen_random_uuid(), article_id, 7, 0, 1, 'RETURNED', 'h', 't', 'dem', ?, '{}', gen_random_uuid(), '{}',
              now(), now() from reviewed_article where applied_revision = 7""", team);

        // When
        JsonNode waiting = json(editor().get("/api/v1/reviews/summary")).get("waitingForAuthor");
        Database.execute("delete from awaited_case where case_id in (select id from review_case where team = ?)", team);
        Database.execute("delete from review_case where team = ?", team);
        Database.execute("delete from reviewed_article where applied_revision = 7");

        // Then
        assertThat(waiting.get("count").asInt()).isEqualTo(1000);
        assertThat(waiting.get("more").asBoolean()).isTrue();
    }

    @Test
    void aReviewersOwnArticleIsNotInTheirQueueButInTheirColleagues() {
        // Given
        UUID reviewCase = open("chuyen-mon", UUID.randomUUID(), Newsroom.EDITOR);

        // When
        JsonNode own = json(editor().queryParam("team", team).get("/api/v1/reviews"));
        JsonNode colleagues = json(
                as(Newsroom.SECOND_EDITOR, "editor").queryParam("team", team).get("/api/v1/reviews"));

        // Then
        assertThat(own.get("items")).isEmpty();
        assertThat(colleagues.get("items").findValuesAsText("id")).contains(reviewCase.toString());
    }

    @Test
    void whatOneHasDecidedLeavesTheQueueAndIsFoundAmongOnesOwn() {
        // Given
        UUID reviewCase = open("chuyen-mon", UUID.randomUUID());
        decide(
                        reviewCase,
                        editor(),
                        etag(reviewCase, editor()),
                        Map.of(
                                "stepId", Newsroom.readyStepId(reviewCase).toString(),
                                "type", "REQUEST_CHANGES",
                                "reason", "Bổ sung ảnh."))
                .then()
                .statusCode(200);

        // When
        JsonNode needsMe = json(editor().queryParam("team", team).get("/api/v1/reviews"));
        JsonNode mine = json(
                editor().queryParam("queue", "mine").queryParam("team", team).get("/api/v1/reviews"));
        JsonNode colleaguesMine = json(as(Newsroom.SECOND_EDITOR, "editor")
                .queryParam("queue", "mine")
                .queryParam("team", team)
                .get("/api/v1/reviews"));

        // Then
        assertThat(needsMe.get("items")).isEmpty();
        assertThat(mine.get("items").findValuesAsText("id")).containsExactly(reviewCase.toString());
        assertThat(colleaguesMine.get("items")).isEmpty();
    }

    @Test
    void theCasesOfOneArticleAreFoundByItsIdAndOnlyByThoseWhoMayReadThem() {
        // Given
        UUID article = UUID.randomUUID();
        newsroom.submit(news(article, 1, "tai-chinh", team, UUID.randomUUID()));
        UUID reviewCase = newsroom.caseOf(article, 1);

        // When
        JsonNode finance = json(as(UUID.randomUUID(), "finance-officer")
                .queryParam("articleId", article.toString())
                .get("/api/v1/reviews"));
        JsonNode stranger = json(as(UUID.randomUUID(), "contributor")
                .queryParam("articleId", article.toString())
                .get("/api/v1/reviews"));
        JsonNode inspector = json(as(UUID.randomUUID(), "inspector")
                .queryParam("articleId", article.toString())
                .get("/api/v1/reviews"));

        // Then
        assertThat(finance.get("items").findValuesAsText("id")).containsExactly(reviewCase.toString());
        assertThat(stranger.get("items")).isEmpty();
        assertThat(inspector.get("items")).isEmpty();
    }

    @Test
    void wrongParametersAreRefused() {
        // When
        int unknownQueue = editor().queryParam("queue", "everything")
                .get("/api/v1/reviews")
                .statusCode();
        int badCursor =
                editor().queryParam("cursor", "x").get("/api/v1/reviews").statusCode();
        int badLimit = editor().queryParam("limit", 101).get("/api/v1/reviews").statusCode();
        int badArticle =
                editor().queryParam("articleId", "1").get("/api/v1/reviews").statusCode();
        int badTopic = editor().queryParam("topic", "' or 1=1 --")
                .get("/api/v1/reviews")
                .statusCode();

        // Then
        assertThat(List.of(badCursor, badLimit)).containsOnly(400);
        assertThat(List.of(unknownQueue, badArticle, badTopic)).containsOnly(422);
    }

    @Test
    void theCaseSaysToEachReaderWhatTheyCanDo() {
        // Given
        UUID reviewCase = open("chuyen-mon", UUID.randomUUID());

        // When
        JsonNode before = Newsroom.read(reviewCase, editor());
        Newsroom.answerGates(reviewCase, editor(), editor()).then().statusCode(200);
        JsonNode after = Newsroom.read(reviewCase, editor());
        JsonNode principals = Newsroom.read(reviewCase, Newsroom.principal());
        JsonNode officers = Newsroom.read(reviewCase, as(UUID.randomUUID(), "comms-officer"));

        // Then
        assertThat(texts(before.get("actions")))
                .containsExactly(
                        "ANSWER_CHECKLIST", "REQUEST_CHANGES", "REFUSE", "CLAIM", "ASSIGN", "AMEND", "RETOPIC");
        assertThat(before.get("approvalBlockedBy").findValuesAsText("guard"))
                .containsExactly("STATE_SECRET", "CHILD_CONSENT");
        assertThat(texts(after.get("actions")))
                .containsExactly(
                        "ANSWER_CHECKLIST",
                        "APPROVE",
                        "REQUEST_CHANGES",
                        "REFUSE",
                        "CLAIM",
                        "ASSIGN",
                        "AMEND",
                        "RETOPIC");
        assertThat(texts(after.get("steps").get(0).get("actions")))
                .containsExactly("APPROVE", "REQUEST_CHANGES", "REFUSE", "CLAIM", "ASSIGN", "AMEND");
        assertThat(texts(principals.get("actions"))).containsExactly("ANSWER_CHECKLIST", "ASSIGN", "RETOPIC");
        assertThat(texts(officers.get("actions"))).isEmpty();
        decide(reviewCase, editor(), etag(reviewCase, editor()), approve(Newsroom.readyStepId(reviewCase)))
                .then()
                .statusCode(200);
    }

    private UUID open(String topic, UUID... authors) {
        UUID article = UUID.randomUUID();
        newsroom.submit(news(article, 1, topic, team, authors));
        return newsroom.caseOf(article, 1);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
