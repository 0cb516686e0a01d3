package vn.toasoan.notification.zalo;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.testkit.AuthMatrix;
import vn.toasoan.testkit.Tokens;

@NotificationServiceTest
class ZaloAccessTest {

    private static final String ZALO = "/api/v1/channels/zalo";

    @Test
    void who_may_do_what_with_the_schools_zalo() {
        AuthMatrix matrix = AuthMatrix.of(
                "anonymous", "contributor", "editor", "archivist", "principal", "comms-officer", "operator");
        matrix.caller("anonymous", null);
        for (String role :
                new String[] {"contributor", "editor", "archivist", "principal", "comms-officer", "operator"}) {
            matrix.caller(
                    role, Tokens.of(UUID.randomUUID().toString()).roles(role).sign());
        }
        matrix.row("read own", it -> it.get(ZALO), 401, 200, 200, 200, 200, 200, 200)
                .row("link own", it -> it.post(ZALO + "/link"), 401, 200, 200, 200, 200, 200, 200)
                .row("unlink own", it -> it.delete(ZALO), 401, 204, 204, 204, 204, 204, 204)
                .row(
                        "own phone",
                        it -> it.contentType("application/json")
                                .body("{\"phone\": \"1\"}")
                                .put(ZALO + "/phone"),
                        401,
                        422,
                        422,
                        422,
                        422,
                        422,
                        422)
                .row("link a group", it -> it.post(ZALO + "/groups/nhan-vien/link"), 401, 403, 403, 403, 403, 200, 403)
                .row("unlink a group", it -> it.delete(ZALO + "/groups/khong-co"), 401, 403, 403, 403, 403, 204, 403)
                .row("account", it -> it.get(ZALO + "/oa"), 401, 403, 403, 403, 200, 200, 200)
                .row(
                        "paste a token",
                        it -> it.contentType("application/json").body("{}").put(ZALO + "/oa/refresh-token"),
                        401,
                        403,
                        403,
                        403,
                        403,
                        403,
                        422)
                .row("ask for consent", it -> it.post(ZALO + "/oa/consent"), 401, 403, 403, 403, 403, 403, 200)
                .row("templates", it -> it.get(ZALO + "/templates"), 401, 403, 403, 403, 403, 200, 200)
                .row(
                        "map a template",
                        it -> it.contentType("application/json").body("{}").put(ZALO + "/templates/da-dang"),
                        401,
                        403,
                        403,
                        403,
                        403,
                        403,
                        422)
                .run();
    }

    @Test
    void what_does_not_exist_is_a_problem_of_the_caller() {
        ZaloFixture.as("comms-officer")
                .post(ZALO + "/groups/khong-co/link")
                .then()
                .statusCode(404)
                .body("code", equalTo("GROUP_NOT_FOUND"));
        ZaloFixture.as("operator")
                .body("{\"zaloId\": \"1\", \"params\": [\"ly_do\"]}")
                .put(ZALO + "/templates/da-dang")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_PARAMETER"));
        given().contentType("application/json")
                .body("[]")
                .post("/hooks/zalo/oa")
                .then()
                .statusCode(400);
    }
}
