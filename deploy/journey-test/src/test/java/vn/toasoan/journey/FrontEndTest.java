package vn.toasoan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.api.Answer;
import vn.toasoan.local.api.Api;
import vn.toasoan.local.service.ServiceName;

/** What a front-end developer needs: sign-in by code and PKCE, calls from a page on localhost, Swagger UI. */
@ExtendWith(RunningStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrontEndTest {

    private static final String CALLBACK = "http://localhost:5173/auth/callback";

    private LocalStack stack;

    @BeforeAll
    void take(LocalStack running) {
        stack = running;
    }

    @ParameterizedTest
    @ValueSource(strings = {CALLBACK, "http://localhost:8081/q/swagger-ui/oauth2-redirect.html"})
    void aPersonSignsInThroughTheBrowserAndCallsTheApi(String redirect) throws IOException, InterruptedException {
        // Given
        String token = new BrowserSignIn(stack.keycloak().issuer(), redirect).accessTokenOf("minh.to2");

        // When
        Answer answer = new Api(stack.service(ServiceName.SUBMISSION).url(), () -> token, Duration.ZERO)
                .get("/api/v1/topics")
                .send();

        // Then
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void aStolenCodeIsWorthNothingWithoutItsVerifier() throws IOException, InterruptedException {
        // Given
        BrowserSignIn signIn = new BrowserSignIn(stack.keycloak().issuer(), CALLBACK);
        String code = signIn.code("minh.to2");

        // When
        HttpResponse<String> answer = signIn.exchange(code, "x".repeat(43));

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_grant");
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void aPageOnLocalhostMayCallIt(ServiceName service) {
        // When
        Answer answer = preflight(service, "http://localhost:5173");

        // Then
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:5173");
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("GET");
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void aPageFromElsewhereMayNot(ServiceName service) {
        // When
        Answer answer = preflight(service, "https://localhost.evil.example");

        // Then
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void everyServiceShowsItsApiDocument(ServiceName service) {
        // When
        Answer page = Api.anonymous(stack.service(service).url())
                .get("/q/swagger-ui/")
                .send();
        Answer document = Api.anonymous(stack.service(service).url())
                .get("/q/openapi?format=json")
                .send();

        // Then
        assertThat(page.status()).isEqualTo(200);
        assertThat(document.json().path("openapi").asText()).startsWith("3.1");
        assertThat(document.text()).contains(stack.keycloak().issuer());
    }

    private Answer preflight(ServiceName service, String origin) {
        return Api.anonymous(stack.service(service).url())
                .options("/api/v1/" + firstPath(service))
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .send();
    }

    private static String firstPath(ServiceName service) {
        return switch (service) {
            case SUBMISSION -> "articles";
            case REVIEW -> "reviews";
            case PUBLISHING -> "publications";
            case ARCHIVE -> "records";
            case NOTIFICATION -> "notifications";
        };
    }
}
