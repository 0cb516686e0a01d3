package vn.toasoan.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toasoan.testkit.Tokens;

@SubmissionServiceTest
class TokenTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "another issuer",
                        lan().issuer("http://localhost/realms/other").sign()),
                Arguments.of("another audience", lan().audience("other-api").sign()),
                Arguments.of("expired", lan().expiredSecondsAgo(60).sign()),
                Arguments.of("another key", lan().signedByAnotherKey()),
                Arguments.of("no signature", lan().unsigned()),
                Arguments.of("the public key as a secret", lan().signedWithPublicKeyAsSecret()),
                Arguments.of("tampered", lan().tamperedWith("teams", "to-2")),
                Arguments.of("an ID token", lan().claim("typ", "ID").sign()),
                Arguments.of("nobody's", lan().claim("sub", null).sign()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aTokenThatIsNotOursOpensNothing(String what, String token) {
        // Given
        var request = given().header("Authorization", "Bearer " + token);

        // When
        Response refused = request.get("/api/v1/articles");

        // Then
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.contentType()).startsWith("application/problem+json");
    }

    private static Tokens lan() {
        return Tokens.of("lan").roles("contributor").teams("to-1");
    }
}
