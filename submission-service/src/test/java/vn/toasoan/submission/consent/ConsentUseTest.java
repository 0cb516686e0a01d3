package vn.toasoan.submission.consent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.Patience.await;
import static vn.toasoan.submission.article.Drafts.assertProblem;
import static vn.toasoan.submission.consent.ConsentFixture.TODAY;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.article.Drafts;
import vn.toasoan.submission.article.ReviewSays;
import vn.toasoan.submission.article.Told;
import vn.toasoan.submission.media.Photos;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.ReceivedRecord;

@SubmissionServiceTest
class ConsentUseTest {

    private static final String TOPIC = "submission.consent.v1";

    @Inject
    ConsentExpiry expiry;

    @Test
    void aPictureOfAPupilIsHandedInWithAValidConsentAndTheEventNamesItsId() {
        // Given
        String consent = ConsentFixture.given();
        String article = Drafts.draft();
        link(picture(article), consent);

        // When
        Response handedIn = submit(article);

        // Then
        assertThat(handedIn.statusCode()).as(handedIn.asString()).isEqualTo(200);
        ReceivedRecord told =
                KafkaProbe.shared().await("submission.article.v1", record -> article.equals(record.key()));
        assertThat(told.json().at("/media/0/consentIds/0").asText()).isEqualTo(consent);
        assertThat(told.json().at("/media/0/identifiablePupil").asBoolean()).isTrue();
    }

    @Test
    void aPictureOfAPupilIsNotHandedInWithAConsentThatDoesNotHoldToday() {
        // Given
        List<Map<String, Object>> useless = List.of(
                ConsentFixture.request("purpose", "NAME"),
                ConsentFixture.request("channels", List.of("ZALO")),
                ConsentFixture.request("bornOn", TODAY.minusYears(7).toString()),
                ConsentFixture.request("expiresOn", TODAY.minusDays(1).toString()));

        // When
        List<Response> answers = useless.stream()
                .map(request -> {
                    String article = Drafts.draft();
                    link(picture(article), ConsentFixture.given(request));
                    return submit(article);
                })
                .toList();

        // Then
        assertThat(answers).allSatisfy(answer -> assertProblem(answer, 422, "CONSENT_REQUIRED"));
    }

    @Test
    void oneConsentThatHoldsDoesNotCoverAnotherChild() {
        // Given
        String article = Drafts.draft();
        String withdrawn = ConsentFixture.given();
        link(picture(article), ConsentFixture.given(), withdrawn);
        ConsentFixture.withdraw(withdrawn);

        // When
        Response refused = submit(article);

        // Then
        assertProblem(refused, 422, "CONSENT_REQUIRED");
    }

    @Test
    void aWithdrawalTellsEveryArticleThatLeansOnItAndNobodysName() {
        // Given
        String consent = ConsentFixture.given();
        String first = Drafts.draft();
        String picture = picture(first);
        link(picture, consent);
        submit(first);
        String second = Drafts.draft();
        link(picture(second), consent);

        // When
        Response withdrawn = ConsentFixture.withdraw(consent);

        // Then
        assertThat(withdrawn.<String>path("validity")).isEqualTo("WITHDRAWN");
        ReceivedRecord told = KafkaProbe.shared()
                .await(TOPIC, record -> consent.equals(record.key()) && record.isEvent("consent-withdrawn"));
        Contracts.of("submission-service").validateClosed(told);
        assertThat(told.json().findValuesAsText("articleId")).containsExactlyInAnyOrder(first, second);
        assertThat(told.json().findValuesAsText("mediaId")).contains(picture);
        assertThat(Told.count("select count(*) from event_payload where data::text like ?", "%Bí Mật%"))
                .isZero();
        assertProblem(ConsentFixture.withdraw(consent), 412, "STALE_VERSION");
    }

    @Test
    void aConsentThatWasTakenOutOfTheDraftStillCoversWhatWasHandedIn() {
        // Given
        String consent = ConsentFixture.given();
        String article = Drafts.draft();
        String picture = picture(article);
        link(picture, consent);
        submit(article);
        ReviewSays.returned(article, 1, "Đổi ảnh");
        await().untilAsserted(() ->
                assertThat(Drafts.shown(article).<String>path("state")).isEqualTo("RETURNED"));
        link(picture);

        // When
        ConsentFixture.withdraw(consent);

        // Then
        ReceivedRecord told = KafkaProbe.shared()
                .await(TOPIC, record -> consent.equals(record.key()) && record.isEvent("consent-withdrawn"));
        assertThat(told.json().findValuesAsText("articleId")).containsExactly(article);
    }

    @Test
    void whoWritesSeesTheCodeAndWhetherItHoldsButNoName() {
        // Given
        String consent = ConsentFixture.given();

        // When
        Response forLan = Staff.LAN.asks().get("/api/v1/consents/" + consent);
        Response forYen = Staff.COMMS_OFFICER.asks().get("/api/v1/consents?childCode=1A-07&limit=1");

        // Then
        assertThat(forLan.<String>path("childCode")).isEqualTo("1A-07");
        assertThat(forLan.<String>path("validity")).isEqualTo("VALID");
        assertThat(forLan.asString())
                .doesNotContain("Bí Mật")
                .doesNotContain("bornOn")
                .doesNotContain("evidence");
        assertThat(forYen.<List<String>>path("items.childName")).containsExactly(ConsentFixture.CHILD);
        assertThat(forYen.<String>path("nextCursor")).isNotNull();
    }

    @Test
    void theEndOfAConsentIsToldOnce() {
        // Given
        String consent = ConsentFixture.given(ConsentFixture.request("expiresOn", TODAY.toString()));
        Instant tomorrow = TODAY.plusDays(1).atStartOfDay(ConsentShelf.SCHOOL).toInstant();

        // When
        look(tomorrow.minusSeconds(1));
        look(tomorrow);
        look(tomorrow);

        // Then
        assertThat(Told.about(consent))
                .containsExactly(
                        "vn.toasoan.submission.consent.consent-granted.v1",
                        "vn.toasoan.submission.consent.consent-expired.v1");
        ReceivedRecord told = KafkaProbe.shared()
                .await(TOPIC, record -> consent.equals(record.key()) && record.isEvent("consent-expired"));
        Contracts.of("submission-service").validateClosed(told);
        Contracts.of("submission-service")
                .validateClosed(KafkaProbe.shared().records(TOPIC, consent).getFirst());
    }

    @Test
    void aBareRequestIsToldEverythingThatItLacks() {
        // Given
        Map<String, Object> bare = Map.of("bornOn", TODAY.plusDays(1).toString());

        // When
        Response refused = Staff.COMMS_OFFICER.asks().body(bare).post("/api/v1/consents");

        // Then
        assertProblem(refused, 422, "VALIDATION");
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder(
                        "/childCode",
                        "/childName",
                        "/signerName",
                        "/textVersion",
                        "/evidence",
                        "/purpose",
                        "/signer",
                        "/channels",
                        "/bornOn",
                        "/grantedOn",
                        "/expiresOn");
    }

    @Test
    void anUnknownConsentAndARegionOutsideThePictureAreRefused() {
        // Given
        String picture = picture(Drafts.draft());
        String unknown = UUID.randomUUID().toString();

        // When
        Response noSuch = linking(picture, List.of(Map.of("consentId", unknown)));
        Response outside = linking(
                picture,
                List.of(Map.of(
                        "consentId", unknown, "region", Map.of("x", 0.9, "y", 0.1, "width", 0.2, "height", 0.1))));

        // Then
        assertThat(noSuch.<List<String>>path("errors.code")).containsExactly("UNKNOWN_CONSENT");
        assertThat(outside.<List<String>>path("errors.code")).containsExactly("REGION_OUTSIDE");
    }

    private void look(Instant now) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> expiry.look(now));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static String picture(String article) {
        return given().auth()
                .oauth2(Staff.LAN.token())
                .multiPart("articleId", article)
                .multiPart("file", "anh.jpg", Photos.jpeg(32, 24), "image/jpeg")
                .multiPart("alt", "Hoc sinh doc sach")
                .multiPart("identifiablePupil", "true")
                .post("/api/v1/media")
                .path("id");
    }

    private static void link(String picture, String... consents) {
        Response response = linking(
                picture,
                Arrays.stream(consents)
                        .map(id -> Map.<String, Object>of(
                                "consentId", id, "region", Map.of("x", 0.1, "y", 0.1, "width", 0.2, "height", 0.3)))
                        .toList());
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    }

    private static Response linking(String picture, List<Map<String, Object>> consents) {
        String etag = Staff.LAN.asks().get("/api/v1/media/" + picture).header("ETag");
        return Staff.LAN
                .asks()
                .header("If-Match", etag)
                .body(Map.of("consents", consents))
                .put("/api/v1/media/" + picture + "/consents");
    }

    private static Response submit(String article) {
        return Staff.LAN
                .asks()
                .header("If-Match", Drafts.etag(article))
                .post("/api/v1/articles/" + article + "/submit");
    }
}
