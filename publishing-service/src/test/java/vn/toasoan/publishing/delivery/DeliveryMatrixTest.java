package vn.toasoan.publishing.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.publication.ApprovalFixture;
import vn.toasoan.publishing.publication.Newsroom;
import vn.toasoan.testkit.AuthMatrix;
import vn.toasoan.testkit.Tokens;

/** Every request about deliveries by every role, and by offices to which it was sent, not yet sent, or never sent. */
@PublishingServiceTest
class DeliveryMatrixTest {

    private static final String ALL = "/api/v1/deliveries";

    private final Receiver receiver = new Receiver();
    private Newsroom newsroom;
    private Office office;
    private ApprovalFixture article;
    private String sent;
    private String unsent;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
        office = Office.withWebhook(receiver);
        article = ApprovalFixture.article();
        ApprovalFixture later = ApprovalFixture.article();
        office.chosenFor(newsroom, article);
        office.chosenFor(newsroom, later);
        article.publish(newsroom.kafka);
        sent = office.await("DELIVERED").getFirst().get("id").asText();
        office.command("pause", "{\"reason\":\"x\"}").then().statusCode(200);
        later.publish(newsroom.kafka);
        unsent = office.await("DELIVERED", "PENDING").get(1).get("id").asText();
    }

    @AfterEach
    void close() {
        newsroom.close();
        receiver.close();
    }

    @Test
    void who_may_do_what() {
        // Given
        String[] roles = {
            "anonymous",
            "contributor",
            "team-lead",
            "finance-officer",
            "inspection-board",
            "archivist",
            "inspector",
            "operator",
            "media-reader",
            "other office",
            "no office",
            "office",
            "comms-officer",
            "principal",
            "editor"
        };
        AuthMatrix matrix = AuthMatrix.of(roles)
                .caller("anonymous", null)
                .caller("other office", speaker("so-gddt"))
                .caller(
                        "no office",
                        Tokens.of(UUID.randomUUID().toString())
                                .roles("upstream-office")
                                .sign())
                .caller("office", office.speaker());
        for (String role : roles) {
            if (!role.endsWith("office") && !role.equals("anonymous")) {
                matrix.caller(role, Newsroom.token(role));
            }
        }
        String posted = "{\"url\":\"https://so.example/x\",\"postedOn\":\"2026-12-01\"}";

        // When / Then
        matrix.row("list", r -> r.get(ALL), row(200, 200, 200, 200))
                .row("sent", r -> r.get(ALL + "/" + sent), row(404, 200, 200, 200))
                .row("payload", r -> r.get(ALL + "/" + sent + "/payload"), row(404, 200, 200, 200))
                .row("package", r -> r.get(ALL + "/" + sent + "/package"), row(404, 200, 200, 200))
                .row("evidence", r -> r.get(ALL + "/" + sent + "/evidence"), row(404, 404, 404, 404))
                .row(
                        "upload",
                        r -> r.contentType("multipart/form-data")
                                .multiPart("file", "x.txt", "không phải ảnh".getBytes())
                                .post(ALL + "/" + sent + "/evidence"),
                        row(404, 415, 415, 415))
                .row("unsent", r -> r.get(ALL + "/" + unsent), row(404, 404, 200, 200))
                .row("unsent payload", r -> r.get(ALL + "/" + unsent + "/payload"), row(404, 404, 200, 200))
                .row("unknown", r -> r.get(ALL + "/" + UUID.randomUUID()), row(404, 404, 404, 404))
                .row(
                        "send",
                        r -> r.body("{\"articleId\":\"" + UUID.randomUUID() + "\",\"destination\":\"so-gddt\"}")
                                .post(ALL),
                        row(403, 403, 403, 409))
                .row(
                        "redeliver",
                        r -> r.body("{\"destination\":\"" + office.code + "\"}").post(ALL + "/redeliver"),
                        row(403, 403, 403, 422))
                .row("cancel", r -> stale(r).post(ALL + "/" + sent + "/cancel"), row(403, 403, 403, 412))
                .row("resend", r -> stale(r).post(ALL + "/" + sent + "/resend"), row(403, 403, 403, 412))
                .row("sent by hand", r -> stale(r).post(ALL + "/" + sent + "/sent"), row(403, 403, 412, 412))
                .row("acknowledge", r -> stale(r).post(ALL + "/" + sent + "/acknowledge"), row(404, 412, 412, 412))
                .row(
                        "acknowledge unsent",
                        r -> stale(r).post(ALL + "/" + unsent + "/acknowledge"),
                        row(404, 404, 412, 412))
                .row("posted", r -> stale(r).body(posted).post(ALL + "/" + sent + "/posted"), row(404, 412, 412, 412))
                .row(
                        "declined",
                        r -> stale(r).body("{\"reason\":\"x\"}").post(ALL + "/" + sent + "/declined"),
                        row(404, 412, 412, 412))
                .run();
        given().header("Authorization", "Bearer " + office.speaker())
                .get(ALL)
                .then()
                .body("items.id", equalTo(java.util.List.of(sent)));
        given().header("Authorization", "Bearer " + speaker("so-gddt"))
                .get(ALL + "?destination=" + office.code)
                .then()
                .body("items", empty());
    }

    @Test
    void what_cannot_be_an_outcome_is_refused() {
        // When / Then
        refused("posted", "{}", "VALIDATION");
        refused("posted", "{\"postedOn\":\"2026-12-01\"}", "URL_OR_EVIDENCE");
        refused("posted", "{\"postedOn\":\"2026-12-01\",\"url\":\"javascript:alert(1)\"}", "BAD_PAGE_ADDRESS");
        refused("posted", "{\"postedOn\":\"2026-12-01\",\"url\":\"https://a@b.example/\"}", "BAD_PAGE_ADDRESS");
        refused("posted", "{\"postedOn\":\"2026-12-01\",\"evidence\":\"abc\"}", "VALIDATION");
        refused("declined", "{\"reason\":\" \"}", "VALIDATION");
        assertThat(office.deliveries().getFirst().get("state").asText()).isEqualTo("DELIVERED");
    }

    private void refused(String command, String body, String problem) {
        Office.command(sent, command, body, office.speaker())
                .then()
                .statusCode(422)
                .body("code", equalTo(problem));
    }

    @Test
    void an_office_says_itself_what_became_of_an_article_and_nobody_says_it_of_one_that_was_not_sent() {
        // Given
        Office.command(unsent, "acknowledge", "{}", Newsroom.token("editor"))
                .then()
                .statusCode(409)
                .body("guard", equalTo("STATE"));

        // When
        Office.command(sent, "declined", "{\"reason\":\"Trùng nội dung\"}", office.speaker())
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("outcome.by", equalTo("office:" + office.code));

        // Then
        vn.toasoan.testkit.Contracts.of("publishing-service")
                .validateClosed(newsroom.told(article, "publishing.delivery.v1", "upstream-declined"));
        Office.command(sent, "acknowledge", "{}", office.speaker()).then().statusCode(409);
    }

    private static io.restassured.specification.RequestSpecification stale(
            io.restassured.specification.RequestSpecification request) {
        return request.header("If-Match", "\"99\"");
    }

    private static int[] row(int otherOffice, int office, int comms, int editors) {
        return new int[] {
            401, 403, 403, 403, 403, 403, 403, 403, 403, otherOffice, otherOffice, office, comms, editors, editors
        };
    }

    private static String speaker(String code) {
        return Tokens.of(UUID.randomUUID().toString())
                .roles("upstream-office")
                .office(code)
                .sign();
    }
}
