package vn.toasoan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.api.Answer;
import vn.toasoan.local.api.Api;
import vn.toasoan.local.keycloak.DemoPeople;
import vn.toasoan.local.keycloak.Tokens;

/** Which ways to a token the shipped clients leave open, asked of the real Keycloak. */
@ExtendWith(RunningStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedFlowsTest {

    /** Signs in nowhere else in this module: this class locks the account. */
    static final String VICTIM = "khanh.bbt";

    private static final String CALLBACK = "http%3A%2F%2Flocalhost%3A5173%2Fauth%2Fcallback";
    private static final String CHALLENGE =
            "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private LocalStack stack;
    private Tokens tokens;
    private Api realm;

    @BeforeAll
    void take(LocalStack running) {
        stack = running;
        tokens = running.keycloak().tokens();
        realm = Api.anonymous(running.keycloak().issuer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"toasoan-app", "account", "account-console", "admin-cli", "security-admin-console"})
    void noPublicClientOfTheShippedRealmTakesAPassword(String client) {
        // When
        Answer answer = tokens.passwordGrant(client, null, "lan.to1");

        // Then
        assertThat(answer.status()).isIn(400, 401);
        assertThat(answer.json().path("error").asText()).isIn("unauthorized_client", "invalid_client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "submission-service",
                "review-service",
                "publishing-service",
                "archive-service",
                "notification-service"
            })
    void noServicesClientTakesAPassword(String client) {
        // Given
        String secret = stack.keycloak().clientSecret(client);

        // When
        Answer answer = tokens.passwordGrant(client, secret, "lan.to1");

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).isEqualTo("unauthorized_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "id_token", "id_token%20token", "code%20token"})
    void theImplicitAndHybridFlowsAreRefused(String responseType) {
        // When
        Answer answer = authorise("response_type=" + responseType + "&nonce=n&redirect_uri=" + CALLBACK + CHALLENGE);

        // Then
        assertThat(answer.header("Location")).contains("error=").doesNotContain("access_token=");
    }

    @Test
    void aCodeWithoutPkceIsRefused() {
        // When
        Answer answer = authorise("response_type=code&redirect_uri=" + CALLBACK);

        // Then
        assertThat(answer.header("Location")).contains("error=invalid_request");
    }

    @Test
    void aPlainPkceChallengeIsRefused() {
        // When
        Answer answer = authorise("response_type=code&redirect_uri=" + CALLBACK
                + "&code_challenge_method=plain&code_challenge=" + "a".repeat(43));

        // Then
        assertThat(answer.header("Location")).contains("error=invalid_request");
    }

    @Test
    void aRedirectThatIsNotListedExactlyIsRefusedWithoutRedirecting() {
        // When
        Answer answer = authorise("response_type=code&redirect_uri=" + CALLBACK + "%2F..%2Fevil" + CHALLENGE);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Location")).isNull();
    }

    @Test
    void theSignInPageSpeaksVietnamese() {
        // When
        Answer answer = authorise("response_type=code&scope=openid&redirect_uri=" + CALLBACK + CHALLENGE);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Đăng nhập");
    }

    @Test
    void guessingAPasswordLocksTheDoorForAWhile() {
        // Given: as many wrong guesses as the realm forgives
        IntStream.range(0, 7).forEach(guess -> wrongGuess(realm));

        // When
        Answer rightPassword = tokens.passwordGrant(Tokens.DEMO_CLIENT, null, VICTIM);

        // Then: Keycloak says 400 or 401 to a locked account, depending on which check it fails first
        assertThat(rightPassword.status()).isIn(400, 401);
        assertThat(rightPassword.json().path("error").asText()).isEqualTo("invalid_grant");
    }

    private static void wrongGuess(Api realm) {
        realm.post("/protocol/openid-connect/token")
                .form(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        Tokens.DEMO_CLIENT,
                        "username",
                        VICTIM,
                        "password",
                        DemoPeople.PASSWORD + "?"))
                .send();
    }

    private Answer authorise(String query) {
        return realm.get("/protocol/openid-connect/auth?client_id=toasoan-app&" + query)
                .send();
    }
}
