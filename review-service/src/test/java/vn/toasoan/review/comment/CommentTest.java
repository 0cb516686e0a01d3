package vn.toasoan.review.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.Newsroom.as;
import static vn.toasoan.review.Newsroom.editor;
import static vn.toasoan.review.Newsroom.json;
import static vn.toasoan.review.Newsroom.news;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.Newsroom;
import vn.toasoan.review.ReviewServiceTest;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.ReceivedRecord;

@ReviewServiceTest
class CommentTest {

    private static final Contracts OURS = Contracts.of("review-service");
    private static final UUID TEACHER = UUID.randomUUID();

    private Newsroom newsroom;
    private UUID article;
    private UUID reviewCase;

    @BeforeEach
    void open() {
        newsroom = Newsroom.withBoardAndPrincipal();
        article = UUID.randomUUID();
        reviewCase = handIn(1, "<p>Sáng nay hơn một trăm em cùng đọc sách dưới tán cây.</p>");
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void theAuthorSeesWhatIsMeantForThemAndTheDeskSeesEverything() {
        // Given
        say(editor(), Map.of("text", "Nguồn số liệu?", "visibility", "AUTHOR"));
        say(editor(), Map.of("text", "Có nên đăng không?", "visibility", "DESK"));

        // When
        List<String> authors = texts(author());
        List<String> boards = texts(editor());
        int strangers = as(UUID.randomUUID(), "contributor")
                .get("/api/v1/reviews/{id}/comments", reviewCase)
                .statusCode();

        // Then
        assertThat(authors).containsExactly("Nguồn số liệu?");
        assertThat(boards).containsExactly("Nguồn số liệu?", "Có nên đăng không?");
        assertThat(strangers).isEqualTo(404);
    }

    @Test
    void anAnswerHasTheVisibilityOfItsThreadAndTheThreadIsResolvedOnce() {
        // Given
        Response thread = say(editor(), Map.of("text", "Nguồn số liệu?", "visibility", "AUTHOR"));
        String id = json(thread).get("id").asText();

        // When
        JsonNode answer = json(say(author(), Map.of("text", "Thư viện cung cấp ạ.", "parentId", id)));
        JsonNode answerToAnswer = json(say(
                editor(),
                Map.of("text", "Cảm ơn cô.", "parentId", answer.get("id").asText())));
        JsonNode resolved = json(resolve(editor(), id, thread.getHeader("ETag")));
        Response again = resolve(editor(), id, "\"" + resolved.get("version").asText() + "\"");

        // Then
        assertThat(answer.get("visibility").asText()).isEqualTo("AUTHOR");
        assertThat(answerToAnswer.get("code").asText()).isEqualTo("ANSWERS_ARE_FLAT");
        assertThat(resolved.get("resolvedBy").asText()).isEqualTo(Newsroom.EDITOR.toString());
        assertThat(json(again).get("code").asText()).isEqualTo("COMMENT_RESOLVED_ALREADY");
    }

    @Test
    void aPassageIsFoundAgainInTheNextRevision() {
        // Given
        say(
                editor(),
                Map.of(
                        "text",
                        "Đếm lại giúp.",
                        "visibility",
                        "AUTHOR",
                        "anchor",
                        Map.of("exact", "hơn một trăm em cùng đọc sách", "prefix", "Sáng nay ")));

        // When
        UUID next = handIn(2, "<p>Tin vui.</p><p>Sáng nay <strong>hơn hai trăm</strong> em cùng đọc sách.</p>");
        JsonNode passage = json(author().get("/api/v1/reviews/{id}/comments", next))
                .get("items")
                .get(0)
                .get("passage");

        // Then
        assertThat(passage.get("found").asText()).isEqualTo("CHANGED");
        assertThat(passage.get("now").asText()).isEqualTo("hơn hai trăm em cùng đọc sách.");
    }

    @Test
    void aMentionIsToldWithoutTheWordsAndOnlyOfWhoeverMayRead() {
        // When
        JsonNode told = json(say(
                editor(),
                Map.of(
                        "text",
                        "Nhờ anh Khoa xem.",
                        "visibility",
                        "DESK",
                        "mentions",
                        List.of(Newsroom.SECOND_EDITOR.toString()))));
        JsonNode author = json(
                say(editor(), Map.of("text", "Cô ơi.", "visibility", "DESK", "mentions", List.of(TEACHER.toString()))));

        // Then
        ReceivedRecord event = newsroom.told(article, "review-commented");
        OURS.validateClosed(event);
        assertThat(event.json().get("mentions").get(0).asText()).isEqualTo(Newsroom.SECOND_EDITOR.toString());
        assertThat(event.json().toString()).doesNotContain("Nhờ anh Khoa");
        assertThat(told.get("mentions")).hasSize(1);
        assertThat(author.get("code").asText()).isEqualTo("MENTION_CANNOT_READ");
        assertThat(author.get("errors").get(0).get("pointer").asText()).isEqualTo("/mentions/0");
    }

    @Test
    void anEditorWhoWroteTheArticleIsAnAuthorInItsConversation() {
        // Given
        UUID own = UUID.randomUUID();
        newsroom.submit(news(own, 1, "chuyen-mon", "to-1", Newsroom.EDITOR));
        UUID ownCase = newsroom.caseOf(own, 1);
        as(Newsroom.SECOND_EDITOR, "editor")
                .body(Map.of("text", "Chị ấy viết hơi dài.", "visibility", "DESK"))
                .post("/api/v1/reviews/{id}/comments", ownCase)
                .then()
                .statusCode(201);

        // When
        JsonNode seen = json(editor().get("/api/v1/reviews/{id}/comments", ownCase));
        int said = editor().body(Map.of("text", "Bàn với nhau nhé.", "visibility", "DESK"))
                .post("/api/v1/reviews/{id}/comments", ownCase)
                .statusCode();

        // Then
        assertThat(seen.get("items")).isEmpty();
        assertThat(said).isEqualTo(403);
    }

    private UUID handIn(int revision, String body) {
        ObjectNode data = news(article, revision, "chuyen-mon", "to-1", TEACHER);
        newsroom.submit(Newsroom.hashed(data.put("body", body)));
        return newsroom.caseOf(article, revision);
    }

    private static RequestSpecification author() {
        return as(TEACHER, "contributor");
    }

    private Response say(RequestSpecification by, Map<String, ?> body) {
        return by.body(body).post("/api/v1/reviews/{id}/comments", reviewCase);
    }

    private Response resolve(RequestSpecification by, String comment, String ifMatch) {
        return by.header("If-Match", ifMatch)
                .post("/api/v1/reviews/{id}/comments/{comment}/resolve", reviewCase, comment);
    }

    private List<String> texts(RequestSpecification reader) {
        return json(reader.get("/api/v1/reviews/{id}/comments", reviewCase))
                .get("items")
                .findValuesAsText("text");
    }
}
