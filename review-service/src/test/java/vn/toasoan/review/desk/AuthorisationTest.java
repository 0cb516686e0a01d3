package vn.toasoan.review.desk;

import static org.awaitility.Awaitility.await;
import static vn.toasoan.review.Newsroom.answerGates;
import static vn.toasoan.review.Newsroom.approve;
import static vn.toasoan.review.Newsroom.decide;
import static vn.toasoan.review.Newsroom.editor;
import static vn.toasoan.review.Newsroom.etag;
import static vn.toasoan.review.Newsroom.news;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.Database;
import vn.toasoan.review.Newsroom;
import vn.toasoan.review.ReviewServiceTest;
import vn.toasoan.testkit.AuthMatrix;
import vn.toasoan.testkit.Tokens;

/**
 * Every endpoint × every role × own and other article × state. Changes are sent with a version that never is, so that
 * 412 means "allowed" and nothing changes between two columns.
 */
@ReviewServiceTest
class AuthorisationTest {

    private static final UUID AUTHOR = UUID.randomUUID();
    private static final UUID EDITING_AUTHOR = UUID.randomUUID();
    private static final UUID FINANCE_OFFICER = UUID.randomUUID();
    private static final String NEVER = "\"999999\"";

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.withBoardAndPrincipal();
    }

    @AfterEach
    void close() {
        newsroom.person(FINANCE_OFFICER, "Đỗ Thị Thu", false, 2, null);
        newsroom.close();
    }

    @Test
    void everyEndpointAnswersEveryRoleAsTheDesignSays() {
        // Given
        newsroom.topic(Newsroom.example("topic-changed", "finance").tree());
        Newsroom.awaitTopic("tai-chinh");
        // without one in office the finance step would be the principal's
        newsroom.person(FINANCE_OFFICER, "Đỗ Thị Thu", true, 1, null, "finance-officer");
        await().until(() -> Database.count("select count(*) from person where id = ?", FINANCE_OFFICER) == 1);
        UUID board = openCase("chuyen-mon");
        UUID finance = openCase("tai-chinh");
        UUID approved = openCase("chuyen-mon");
        answerGates(approved, editor(), editor()).then().statusCode(200);
        decide(approved, editor(), etag(approved, editor()), approve(Newsroom.readyStepId(approved)))
                .then()
                .statusCode(200);

        // When
        AuthMatrix matrix = AuthMatrix.of(
                        "anonymous",
                        "contributor",
                        "author",
                        "own-lead",
                        "editing-author",
                        "editor",
                        "finance",
                        "inspection",
                        "comms",
                        "principal",
                        "archivist",
                        "inspector",
                        "upstream",
                        "operator",
                        "service")
                .caller("anonymous", null)
                .caller("contributor", token(UUID.randomUUID(), "contributor"))
                .caller("author", token(AUTHOR, "contributor"))
                .caller(
                        "own-lead",
                        Tokens.of(UUID.randomUUID())
                                .roles("team-lead")
                                .teams("to-1")
                                .leads("to-1")
                                .sign())
                .caller("editing-author", token(EDITING_AUTHOR, "contributor", "editor"))
                .caller("editor", token(Newsroom.EDITOR, "editor"))
                .caller("finance", token(UUID.randomUUID(), "finance-officer"))
                .caller("inspection", token(UUID.randomUUID(), "inspection-board"))
                .caller("comms", token(UUID.randomUUID(), "comms-officer"))
                .caller("principal", token(Newsroom.PRINCIPAL, "principal"))
                .caller("archivist", token(UUID.randomUUID(), "archivist"))
                .caller("inspector", token(UUID.randomUUID(), "inspector"))
                .caller("upstream", token(UUID.randomUUID(), "upstream-office"))
                .caller("operator", token(UUID.randomUUID(), "operator"))
                .caller("service", token(UUID.randomUUID(), "media-reader"))
                .row("needs-me", get("/api/v1/reviews"), all(200, 403))
                .row("mine", get("/api/v1/reviews?queue=mine"), all(200, 403))
                .row(
                        "all",
                        get("/api/v1/reviews?queue=all"),
                        401,
                        403,
                        403,
                        403,
                        200,
                        200,
                        403,
                        403,
                        200,
                        200,
                        403,
                        200,
                        403,
                        403,
                        403)
                .row("by article", get("/api/v1/reviews?articleId=" + UUID.randomUUID()), all(200, 403))
                .row("routing", get("/api/v1/routing"), all(200, 403))
                .row("counts", get("/api/v1/reviews/summary"), all(200, 403))
                .row(
                        "statistics",
                        get("/api/v1/reviews/statistics"),
                        row(401, 403, 403, 403, 200, 200, 403, 403, 403, 200, 403, 403))
                .row(
                        "orphans",
                        get("/api/v1/reviews/orphans"),
                        401,
                        403,
                        403,
                        403,
                        200,
                        200,
                        403,
                        403,
                        200,
                        200,
                        403,
                        403,
                        403,
                        200,
                        403)
                .row(
                        "comments on a board case",
                        get("/api/v1/reviews/" + board + "/comments"),
                        row(401, 404, 200, 404, 200, 200, 404, 404, 200, 200, 404, 404))
                .row(
                        "comment for the desk on a board case",
                        onCase(board, "comments", Map.of("text", "Xem giúp.", "visibility", "DESK")),
                        row(401, 404, 403, 404, 403, 201, 404, 404, 201, 201, 404, 403))
                .row(
                        "comment for the author on a board case",
                        onCase(board, "comments", Map.of("text", "Xem giúp.", "visibility", "AUTHOR")),
                        row(401, 404, 201, 404, 201, 201, 404, 404, 201, 201, 404, 403))
                .row(
                        "resolve a comment that isn't there",
                        onCase(board, "comments/" + UUID.randomUUID() + "/resolve", Map.of()),
                        row(401, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 403))
                .row(
                        "read a selection session that isn't there",
                        get("/api/v1/selections/" + UUID.randomUUID()),
                        row(401, 403, 403, 403, 404, 404, 403, 403, 404, 404, 404, 404))
                .row(
                        "list selection sessions",
                        get("/api/v1/selections"),
                        row(401, 403, 403, 403, 200, 200, 403, 403, 200, 200, 200, 200))
                .row(
                        "the minute of a selection session that isn't there",
                        request -> request.accept("*/*").get("/api/v1/selections/" + UUID.randomUUID() + "/minute"),
                        row(401, 403, 403, 403, 404, 404, 403, 403, 404, 404, 404, 404))
                .row(
                        "open a selection session too early",
                        request -> request.body(Map.of("month", "2099-01")).post("/api/v1/selections"),
                        row(401, 403, 403, 403, 409, 409, 403, 403, 403, 403, 403, 403))
                .row(
                        "judge in a selection session that isn't there",
                        request -> request.header("If-Match", NEVER)
                                .body(Map.of(
                                        "points",
                                        Map.of("timeliness", 1, "content", 1, "images", 1, "example", 1),
                                        "reason",
                                        "Được.",
                                        "pick",
                                        false))
                                .put("/api/v1/selections/" + UUID.randomUUID() + "/nominations/" + UUID.randomUUID()),
                        row(401, 403, 403, 403, 404, 404, 403, 403, 403, 403, 403, 403))
                .row(
                        "close a selection session that isn't there",
                        request -> request.header("If-Match", NEVER)
                                .post("/api/v1/selections/" + UUID.randomUUID() + "/close"),
                        row(401, 403, 403, 403, 404, 404, 403, 403, 403, 403, 403, 403))
                .row(
                        "select an unapproved article urgently",
                        request -> request.body(Map.of(
                                        "articleId",
                                        UUID.randomUUID().toString(),
                                        "reason",
                                        "Gấp.",
                                        "destinations",
                                        List.of("so-gd-hai-phong")))
                                .post("/api/v1/selections/urgent"),
                        row(401, 403, 403, 403, 409, 409, 403, 403, 403, 403, 403, 403))
                .row("routing of a topic", get("/api/v1/routing/every-topic"), all(200, 403))
                .row(
                        "edit a topic's routing",
                        editRouting(),
                        row(401, 403, 403, 403, 412, 412, 403, 403, 403, 403, 403, 403))
                .row(
                        "how routing was edited",
                        get("/api/v1/routing/every-topic/changes"),
                        row(401, 403, 403, 403, 200, 200, 403, 403, 200, 200, 403, 200))
                .row("try a route", dryRun(), row(401, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 403))
                .row("school calendar", get("/api/v1/school-calendar"), all(200, 403))
                .row(
                        "change a school day",
                        schoolDay("2027-01-01"),
                        row(401, 403, 403, 403, 403, 403, 403, 403, 412, 403, 403, 403))
                .row(
                        "take out a school day",
                        request -> request.header("If-Match", NEVER).delete("/api/v1/school-calendar/2027-01-01"),
                        row(401, 403, 403, 403, 403, 403, 403, 403, 412, 403, 403, 403))
                .row("who speaks for the school", get("/api/v1/spokesperson-mandates/current"), everybody())
                .row("spokesperson mandates", get("/api/v1/spokesperson-mandates"), all(200, 403))
                .row(
                        "grant a mandate",
                        request -> request.body(Map.of()).post("/api/v1/spokesperson-mandates"),
                        row(401, 403, 403, 403, 403, 403, 403, 403, 403, 422, 403, 403))
                .row(
                        "revoke a mandate",
                        request -> request.header("If-Match", NEVER)
                                .post("/api/v1/spokesperson-mandates/" + UUID.randomUUID() + "/revoke"),
                        row(401, 403, 403, 403, 403, 403, 403, 403, 403, 404, 403, 403))
                .row(
                        "amendments of a board case",
                        get("/api/v1/reviews/" + board + "/amendments"),
                        row(401, 404, 200, 404, 200, 200, 404, 404, 200, 200, 404, 404))
                .row(
                        "claim a board step",
                        inStep(board, "claim", Map.of()),
                        row(401, 404, 404, 404, 403, 412, 404, 404, 403, 403, 404, 403))
                .row(
                        "claim the finance step",
                        inStep(finance, "claim", Map.of()),
                        row(401, 404, 404, 404, 403, 403, 412, 404, 403, 403, 404, 403))
                .row(
                        "claim a step of an approved case",
                        inStep(approved, "claim", Map.of()),
                        row(401, 404, 404, 404, 409, 409, 404, 404, 409, 409, 404, 403))
                .row(
                        "release a step that nobody holds",
                        inStep(board, "release", Map.of()),
                        row(401, 404, 404, 404, 403, 409, 404, 404, 409, 409, 404, 403))
                .row(
                        "assign a board step",
                        inStep(board, "assign", Map.of("personId", Newsroom.EDITOR.toString(), "reason", "Tuần này.")),
                        row(401, 404, 404, 404, 403, 412, 404, 404, 403, 412, 404, 403))
                .row(
                        "fix a typo in the board's step",
                        inStep(board, "amend", Map.of("title", "Tiêu đề hết lỗi")),
                        row(401, 404, 404, 404, 403, 412, 404, 404, 403, 403, 404, 403))
                .row(
                        "fix a typo in the finance step",
                        inStep(finance, "amend", Map.of("title", "Tiêu đề hết lỗi")),
                        row(401, 404, 404, 404, 403, 403, 409, 404, 403, 403, 404, 403))
                .row(
                        "re-topic a board case",
                        onCase(board, "retopic", Map.of("topic", "tai-chinh", "reason", "Bài về thu chi.")),
                        row(401, 404, 404, 404, 403, 412, 404, 404, 403, 412, 404, 403))
                .row(
                        "reverse the approval of an article",
                        onCase(approved, "reverse", Map.of("reason", "Số liệu sai.")),
                        row(401, 404, 404, 404, 403, 403, 404, 404, 403, 412, 404, 403))
                .row(
                        "reverse where nothing is approved",
                        onCase(board, "reverse", Map.of("reason", "Số liệu sai.")),
                        row(401, 404, 404, 404, 403, 403, 404, 404, 403, 409, 404, 403))
                .row(
                        "read a case of the board",
                        get("/api/v1/reviews/" + board),
                        401,
                        404,
                        404,
                        404,
                        200,
                        200,
                        404,
                        404,
                        200,
                        200,
                        404,
                        404,
                        403,
                        403,
                        403)
                .row(
                        "read a finance case",
                        get("/api/v1/reviews/" + finance),
                        401,
                        404,
                        404,
                        404,
                        200,
                        200,
                        200,
                        404,
                        200,
                        200,
                        404,
                        404,
                        403,
                        403,
                        403)
                .row(
                        "read an approved case",
                        get("/api/v1/reviews/" + approved),
                        401,
                        404,
                        404,
                        404,
                        200,
                        200,
                        404,
                        404,
                        200,
                        200,
                        404,
                        200,
                        403,
                        403,
                        403)
                .row(
                        "read what isn't there",
                        get("/api/v1/reviews/" + UUID.randomUUID()),
                        401,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        403,
                        403,
                        403)
                .row(
                        "answer the gates of a board case",
                        answers(board),
                        401,
                        404,
                        404,
                        404,
                        403,
                        412,
                        404,
                        404,
                        403,
                        412,
                        404,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "decide a board case",
                        sendBack(board),
                        401,
                        404,
                        404,
                        404,
                        403,
                        412,
                        404,
                        404,
                        403,
                        403,
                        404,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "answer the gates of a finance case",
                        answers(finance),
                        401,
                        404,
                        404,
                        404,
                        403,
                        412,
                        412,
                        404,
                        403,
                        412,
                        404,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "decide the finance step",
                        sendBack(finance),
                        401,
                        404,
                        404,
                        404,
                        403,
                        403,
                        412,
                        404,
                        403,
                        403,
                        404,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "decide an approved case",
                        sendBack(approved),
                        401,
                        404,
                        404,
                        404,
                        409,
                        409,
                        404,
                        404,
                        409,
                        409,
                        404,
                        403,
                        403,
                        403,
                        403);

        // Then
        matrix.run();
    }

    @Test
    void aTokenThatIsNotForUsIsRefused() {
        // Given
        Tokens good = Tokens.of(Newsroom.EDITOR).roles("editor");
        List<String> bad = List.of(
                Tokens.of(Newsroom.EDITOR)
                        .roles("editor")
                        .issuer("http://elsewhere/realms/toasoan")
                        .sign(),
                Tokens.of(Newsroom.EDITOR).roles("editor").audience("account").sign(),
                Tokens.of(Newsroom.EDITOR).roles("editor").expiredSecondsAgo(1).sign(),
                Tokens.of(Newsroom.EDITOR).roles("editor").claim("typ", "ID").sign(),
                good.signedByAnotherKey(),
                good.unsigned());

        // When
        List<Integer> answers = bad.stream()
                .map(token -> io.restassured.RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .get("/api/v1/reviews")
                        .statusCode())
                .toList();

        // Then
        org.assertj.core.api.Assertions.assertThat(answers).containsOnly(401);
    }

    @Test
    void aTokenWithoutAPersonIsRefused() {
        // Given
        String nobody = Tokens.of("service-account-x").roles("editor").sign();

        // When
        int answer = io.restassured.RestAssured.given()
                .auth()
                .oauth2(nobody)
                .get("/api/v1/reviews")
                .statusCode();

        // Then
        org.assertj.core.api.Assertions.assertThat(answer).isEqualTo(403);
    }

    private UUID openCase(String topic) {
        UUID article = UUID.randomUUID();
        newsroom.submit(news(article, 1, topic, "to-1", AUTHOR, EDITING_AUTHOR));
        return newsroom.caseOf(article, 1);
    }

    /** One answer for everybody of the school, one for the three outside of it. */
    private static int[] all(int school, int outside) {
        return new int[] {
            401, school, school, school, school, school, school, school, school, school, school, school, outside,
            outside, outside
        };
    }

    private static int[] everybody() {
        int[] whole = new int[15];
        Arrays.fill(whole, 200);
        return whole;
    }

    /** Everybody of the school one by one; the three outside of it get 403. */
    private static int[] row(int... school) {
        int[] whole = Arrays.copyOf(school, school.length + 3);
        Arrays.fill(whole, school.length, whole.length, 403);
        return whole;
    }

    private static Function<RequestSpecification, Response> editRouting() {
        return request -> request.header("If-Match", NEVER)
                .body(Map.of("steps", List.of(), "reason", "Thử."))
                .put("/api/v1/routing/every-topic");
    }

    private static Function<RequestSpecification, Response> dryRun() {
        return request -> request.body(Map.of("topic", "chuyen-mon", "authors", List.of(AUTHOR.toString())))
                .post("/api/v1/routing/dry-run");
    }

    private static Function<RequestSpecification, Response> schoolDay(String day) {
        return request -> request.header("If-Match", NEVER)
                .body(Map.of("working", false, "name", "Nghỉ"))
                .put("/api/v1/school-calendar/" + day);
    }

    private static Function<RequestSpecification, Response> inStep(
            UUID reviewCase, String command, Map<String, ?> more) {
        UUID step = vn.toasoan.review.Database.find(
                "select id from review_step where case_id = ? order by position limit 1", reviewCase);
        Map<String, Object> body = new HashMap<>(more);
        body.put("stepId", step.toString());
        return onCase(reviewCase, command, body);
    }

    private static Function<RequestSpecification, Response> onCase(
            UUID reviewCase, String command, Map<String, ?> body) {
        return request ->
                request.header("If-Match", NEVER).body(body).post("/api/v1/reviews/" + reviewCase + "/" + command);
    }

    private static String token(UUID subject, String... roles) {
        return Tokens.of(subject).roles(roles).sign();
    }

    private static Function<RequestSpecification, Response> get(String path) {
        return request -> request.get(path);
    }

    private static Function<RequestSpecification, Response> answers(UUID reviewCase) {
        return request -> request.header("If-Match", NEVER)
                .body(Map.of("answers", List.of(Map.of("gate", "STATE_SECRET", "answer", "YES"))))
                .post("/api/v1/reviews/" + reviewCase + "/checklist");
    }

    private static Function<RequestSpecification, Response> sendBack(UUID reviewCase) {
        UUID step = vn.toasoan.review.Database.find(
                "select id from review_step where case_id = ? order by position limit 1", reviewCase);
        return request -> request.header("If-Match", NEVER)
                .body(Map.of("stepId", step.toString(), "type", "REQUEST_CHANGES", "reason", "Bổ sung ảnh."))
                .post("/api/v1/reviews/" + reviewCase + "/decide");
    }
}
