package vn.toasoan.notification.preference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;
import vn.toasoan.testkit.Mailbox;
import vn.toasoan.testkit.ReceivedMail;
import vn.toasoan.testkit.Tokens;

@NotificationServiceTest
class PreferenceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PATH = "/api/v1/preferences";

    private final String mai = Rows.person();
    private final String token = Tokens.of(mai).roles("contributor").sign();

    @Test
    void whoever_chose_nothing_gets_everything_at_once() {
        given().auth()
                .oauth2(token)
                .get(PATH)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("choices.mode", everyItem(equalTo("IMMEDIATE")))
                .body("choices", hasSize(18))
                .body("choices.findAll { it.mandatory }.category.unique()", hasItem("RETURNS"));
    }

    @Test
    void what_a_person_chose_is_kept_and_shown() {
        // When
        Response answer = put("0", """
                {"language": "en", "digestHour": 6, "quietHours": {"from": "20:00", "to": "07:00"},
                 "choices": [{"category": "PUBLICATIONS", "channel": "EMAIL", "mode": "DAILY"}]}""");

        // Then
        answer.then().statusCode(200).header("ETag", "\"1\"");
        given().auth()
                .oauth2(token)
                .get(PATH)
                .then()
                .body("language", equalTo("en"))
                .body("quietHours.from", equalTo("20:00"))
                .body("choices.find { it.category == 'PUBLICATIONS' && it.channel == 'EMAIL' }.mode", equalTo("DAILY"))
                .body(
                        "choices.find { it.category == 'PUBLICATIONS' && it.channel == 'APP' }.mode",
                        equalTo("IMMEDIATE"));
    }

    @Test
    void a_form_that_was_opened_before_another_change_undoes_nothing() {
        put("0", "{\"digestHour\": 6, \"choices\": []}").then().statusCode(200);

        put("0", "{\"digestHour\": 9, \"choices\": []}").then().statusCode(412).body("code", equalTo("STALE_VERSION"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"digestHour\": 24, \"choices\": []}",
                "{\"choices\": []}",
                "{\"digestHour\": 7}",
                "{\"digestHour\": 7, \"language\": \"fr\", \"choices\": []}",
                "{\"digestHour\": 7, \"quietHours\": {\"from\": \"9\", \"to\": \"10:00\"}, \"choices\": []}",
                "{\"digestHour\": 7, \"choices\": [{\"category\": \"RETURNS\", \"channel\": \"EMAIL\", \"mode\": \"OFF\"}]}",
                "{\"digestHour\": 7, \"choices\": [{\"category\": \"REVIEWS\", \"channel\": \"APP\", \"mode\": \"DAILY\"}]}"
            })
    void a_choice_that_is_none_is_refused_and_nothing_is_kept(String body) {
        put("0", body).then().statusCode(422).contentType("application/problem+json");

        given().auth().oauth2(token).get(PATH).then().header("ETag", "\"0\"");
    }

    @Test
    void choices_need_a_token_and_the_version_they_rest_on() {
        given().get(PATH).then().statusCode(401);
        given().contentType("application/json").body("{}").put(PATH).then().statusCode(401);
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"digestHour\": 7, \"choices\": []}")
                .put(PATH)
                .then()
                .statusCode(428);
    }

    @Test
    void one_click_ends_this_kind_of_mail_and_no_other() {
        // Given
        Rows.due(mai, "da-dang-tac-gia");
        await().atMost(SOON).until(() -> mails().size() == 1);
        ReceivedMail mail = mails().getFirst();
        assertThat(mail.headers()).containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        String way = path(mail.headers().get("List-Unsubscribe"));
        given().get(way).then().statusCode(200).body(containsString("Bài đã đăng"));
        assertThat(mode("PUBLICATIONS")).isEqualTo("IMMEDIATE");

        // When
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(way)
                .then()
                .statusCode(200);

        // Then
        assertThat(mode("PUBLICATIONS")).isEqualTo("OFF");
        assertThat(mode("OUTCOMES")).isEqualTo("IMMEDIATE");
        UUID declined = Rows.due(mai, "da-dang-tac-gia");
        await().atMost(SOON).until(() -> Rows.state(declined).equals("NOT_SENT WANTED"));
    }

    @Test
    void a_mandatory_mail_offers_no_way_out() {
        // When
        Rows.due(mai, "can-sua-tac-gia");

        // Then
        await().atMost(SOON).until(() -> mails().size() == 1);
        assertThat(mails().getFirst().headers()).doesNotContainKeys("List-Unsubscribe", "List-Unsubscribe-Post");
    }

    @Test
    void a_link_that_was_never_given_out_ends_nothing() {
        given().get("/u/khong-co").then().statusCode(404).contentType("text/html");
        given().post("/u/khong-co").then().statusCode(404);
    }

    @Test
    void mails_come_in_the_language_that_was_chosen() {
        // Given
        put("0", "{\"language\": \"en\", \"digestHour\": 7, \"choices\": []}")
                .then()
                .statusCode(200);

        // When
        Rows.due(mai, "can-sua-tac-gia");

        // Then
        await().atMost(SOON).until(() -> mails().size() == 1);
        assertThat(mails().getFirst().subject()).startsWith("To edit: ");
        assertThat(mails().getFirst().headers()).containsEntry("Content-Language", "en");
    }

    private String mode(String category) {
        return given().auth()
                .oauth2(token)
                .get(PATH)
                .path("choices.find { it.category == '" + category + "' && it.channel == 'EMAIL' }.mode");
    }

    private Response put(String version, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(PATH);
    }

    private static String path(String header) {
        return header.replaceAll("^<https?://[^/]+|>$", "");
    }

    private List<ReceivedMail> mails() {
        return Mailbox.shared().received().stream()
                .filter(mail -> mail.to().contains(Rows.address(mai)))
                .toList();
    }
}
