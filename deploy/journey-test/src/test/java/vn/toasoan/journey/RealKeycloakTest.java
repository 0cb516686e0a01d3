package vn.toasoan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.api.Answer;
import vn.toasoan.local.api.Api;
import vn.toasoan.local.keycloak.DemoPeople;
import vn.toasoan.local.keycloak.Tokens;
import vn.toasoan.local.service.ServiceName;

/** The tier that no test key can replace: tokens of the real Keycloak with the shipped realm, against all five services. */
@ExtendWith(RunningStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealKeycloakTest {

    private static final Map<ServiceName, String> LISTS = Map.of(
            ServiceName.SUBMISSION, "/api/v1/articles",
            ServiceName.REVIEW, "/api/v1/reviews?queue=needs-me",
            ServiceName.PUBLISHING, "/api/v1/publications",
            ServiceName.ARCHIVE, "/api/v1/records",
            ServiceName.NOTIFICATION, "/api/v1/notifications");
    private static final String NO_SUCH_MEDIA = "/internal/media/" + "0".repeat(64);

    private LocalStack stack;
    private Tokens tokens;

    @BeforeAll
    void take(LocalStack running) {
        stack = running;
        tokens = running.keycloak().tokens();
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void everyServiceAcceptsAPrincipalsToken(ServiceName service) {
        // When
        Answer answer = list(service, tokens.of(DemoPeople.named("binh.hieutruong")));

        // Then
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("items").isArray()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void noServiceAnswersWithoutAToken(ServiceName service) {
        // When
        Answer answer = list(service, () -> null);

        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problemCode()).isEqualTo("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void aTokenForAnotherApplicationIsRefused(ServiceName service) {
        // Given: the same person, the same realm, the same signature; only the audience is missing
        String token = tokens.passwordGrant("toasoan-stranger", null, "binh.hieutruong")
                .expect(200)
                .json()
                .path("access_token")
                .asText();

        // When
        Answer answer = list(service, () -> token);

        // Then
        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void anIdTokenOrARefreshTokenIsNoAccessToken(ServiceName service) {
        // Given
        String refresh = tokens.passwordGrant(Tokens.DEMO_CLIENT, null, "binh.hieutruong")
                .expect(200)
                .json()
                .path("refresh_token")
                .asText();

        // When
        Answer answer = list(service, () -> refresh);

        // Then
        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void aTokenWhoseRolesWereEditedIsRefused(ServiceName service) {
        // Given
        String token = tokens.of(DemoPeople.named("van.hanh")).get();
        String[] parts = token.split("\\.");
        String forged = parts[0] + "." + Forgery.withRole(parts[1], "operator", "principal") + "." + parts[2];

        // When
        Answer answer = list(service, () -> forged);

        // Then
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void anOperatorReadsNoCaseAndAContributorNoRecord() {
        // When
        Answer operator = list(ServiceName.REVIEW, tokens.of(DemoPeople.named("van.hanh")));
        Answer contributor = as(ServiceName.REVIEW, tokens.of(DemoPeople.named("lan.to1")))
                .get("/api/v1/reviews?queue=all")
                .send();

        // Then
        assertThat(operator.status()).isEqualTo(403);
        assertThat(operator.problemCode()).isEqualTo("FORBIDDEN");
        assertThat(contributor.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"publishing-service", "archive-service"})
    void theAccountsOfPublishingAndArchiveReachInternalMedia(String service) {
        // When
        Answer answer = as(ServiceName.SUBMISSION, () -> tokens.ofService(service))
                .get(NO_SUCH_MEDIA)
                .send();

        // Then
        assertThat(answer.status()).isEqualTo(404);
    }

    static Stream<String> peopleOfEveryRole() {
        return DemoPeople.all().stream()
                .map(person -> person.username())
                .filter(username -> !username.equals(ShippedFlowsTest.VICTIM));
    }

    @ParameterizedTest
    @MethodSource("peopleOfEveryRole")
    void noPersonReachesInternalMedia(String username) {
        // When
        Answer answer = as(ServiceName.SUBMISSION, tokens.of(DemoPeople.named(username)))
                .get(NO_SUCH_MEDIA)
                .send();

        // Then
        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission-service", "review-service", "notification-service"})
    void theOtherServicesAccountsDoNotReachInternalMedia(String service) {
        // When
        Answer answer = as(ServiceName.SUBMISSION, () -> tokens.ofService(service))
                .get(NO_SUCH_MEDIA)
                .send();

        // Then
        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void aServiceAccountReadsNothingThatIsForPeople(ServiceName service) {
        // When
        Answer answer = list(service, () -> tokens.ofService("publishing-service"));

        // Then
        assertThat(answer.status() == 403 || answer.json().path("items").isEmpty())
                .as(answer.text())
                .isTrue();
    }

    private Answer list(ServiceName service, Supplier<String> token) {
        return as(service, token).get(LISTS.get(service)).send();
    }

    private Api as(ServiceName service, Supplier<String> token) {
        return new Api(stack.service(service).url(), token, java.time.Duration.ZERO);
    }
}
