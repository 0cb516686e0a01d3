package vn.toasoan.notification.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;
import vn.toasoan.testkit.AuthMatrix;
import vn.toasoan.testkit.Tokens;

@NotificationServiceTest
class InboxTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PATH = "/api/v1/inbox";

    private final String mai = Rows.person();
    private final String token = Tokens.of(mai).roles("contributor").sign();

    @Test
    void a_notice_lies_in_the_inbox_in_words() {
        // When
        UUID notice = laid("Ngày hội đọc sách");

        // Then
        given().auth()
                .oauth2(token)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("unread", equalTo(1))
                .body("items.id", contains(notice.toString()))
                .body("items[0].heading", equalTo("Bài cần sửa"))
                .body("items[0].title", equalTo("Ngày hội đọc sách"))
                .body("items[0].position", equalTo(1));
    }

    @Test
    void reading_is_remembered_and_can_be_taken_back() {
        // Given
        UUID notice = laid("Bài");
        given().auth()
                .oauth2(token)
                .post(PATH + "/" + notice + "/read")
                .then()
                .statusCode(200)
                .body("readAt", notNullValue());
        given().auth().oauth2(token).get(PATH + "?unread=true").then().body("items.size()", equalTo(0));

        // When
        var answer = given().auth().oauth2(token).post(PATH + "/" + notice + "/unread");

        // Then
        answer.then().statusCode(200).body("readAt", nullValue());
        given().auth().oauth2(token).get(PATH).then().body("unread", equalTo(1));
    }

    @Test
    void reading_all_leaves_what_came_since_unread() {
        // Given
        laid("Bài 1");
        laid("Bài 2");

        // When
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"position\": 1}")
                .post(PATH + "/read-all")
                .then()
                .statusCode(204);

        // Then
        given().auth()
                .oauth2(token)
                .get(PATH + "?unread=true")
                .then()
                .body("items.title", contains("Bài 2"))
                .body("unread", equalTo(1));
    }

    @Test
    void pages_follow_each_other_newest_first() {
        // Given
        laid("Bài 1");
        laid("Bài 2");
        laid("Bài 3");
        String next = given().auth()
                .oauth2(token)
                .get(PATH + "?limit=2")
                .then()
                .body("items.title", contains("Bài 3", "Bài 2"))
                .extract()
                .path("nextCursor");

        // When
        var answer = given().auth().oauth2(token).queryParam("cursor", next).get(PATH + "?limit=2");

        // Then
        answer.then().statusCode(200).body("items.title", contains("Bài 1"));
    }

    @Test
    void everybody_has_their_own_inbox_and_nobody_anothers() {
        UUID notice = laid("Bài");

        AuthMatrix.of("anonymous", "other", "comms", "principal", "operator", "owner")
                .caller("anonymous", null)
                .caller(
                        "other",
                        Tokens.of(UUID.randomUUID().toString())
                                .roles("contributor")
                                .sign())
                .caller(
                        "comms",
                        Tokens.of(UUID.randomUUID().toString())
                                .roles("comms-officer")
                                .sign())
                .caller(
                        "principal",
                        Tokens.of(UUID.randomUUID().toString())
                                .roles("principal")
                                .sign())
                .caller(
                        "operator",
                        Tokens.of(UUID.randomUUID().toString())
                                .roles("operator")
                                .sign())
                .caller("owner", token)
                .row("read", request -> request.post(PATH + "/" + notice + "/read"), 401, 404, 404, 404, 404, 200)
                .row("unread", request -> request.post(PATH + "/" + notice + "/unread"), 401, 404, 404, 404, 404, 200)
                .row("list", request -> request.get(PATH), 401, 200, 200, 200, 200, 200)
                .row(
                        "read-all",
                        request -> request.body("{\"position\": 0}").post(PATH + "/read-all"),
                        401,
                        204,
                        204,
                        204,
                        204,
                        204)
                .row(
                        "why",
                        request -> request.get("/api/v1/notifications/" + notice + "/why"),
                        401,
                        404,
                        200,
                        200,
                        404,
                        200)
                .row(
                        "resend",
                        request -> request.post("/api/v1/notifications/" + UUID.randomUUID() + "/resend"),
                        401,
                        403,
                        404,
                        403,
                        403,
                        403)
                .run();
    }

    private UUID laid(String title) {
        UUID notice = Rows.due(mai, "can-sua-tac-gia-app", title, null, null, null);
        await().atMost(SOON).until(() -> Rows.state(notice).equals("DELIVERED"));
        return notice;
    }
}
