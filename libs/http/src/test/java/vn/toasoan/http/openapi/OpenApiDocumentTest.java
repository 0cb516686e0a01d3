package vn.toasoan.http.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.toasoan.http.sample.LibraryTest;

@LibraryTest
class OpenApiDocumentTest {

    @Test
    void everyOperationDeclaresTheRefusalsThatFitIt() {
        // When
        JsonPath document = document();

        // Then
        assertThat(document.<Object, Object>getMap("paths.'/api/v1/notes'.get.responses"))
                .containsOnlyKeys("200", "400", "401", "403", "429", "500", "503");
        assertThat(document.<Object, Object>getMap("paths.'/api/v1/notes'.post.responses"))
                .containsOnlyKeys("201", "400", "401", "403", "409", "413", "415", "422", "429", "500", "503");
        assertThat(document.<Object, Object>getMap("paths.'/api/v1/notes/{id}'.put.responses"))
                .containsOnlyKeys(
                        "200", "400", "401", "403", "404", "409", "412", "413", "415", "422", "428", "429", "500",
                        "503");
        assertThat(document.<Object, Object>getMap("paths.'/api/v1/faults/search'.get.responses"))
                .containsOnlyKeys("200", "400", "429", "500", "503");
    }

    @Test
    void aRefusalIsAProblem() {
        // When
        JsonPath document = document();

        // Then
        assertThat(document.getString("paths.'/api/v1/notes/{id}'.put.responses.'412'.$ref"))
                .isEqualTo("#/components/responses/Stale");
        assertThat(document.getString("components.responses.Stale.content.'application/problem+json'.schema.$ref"))
                .isEqualTo("#/components/schemas/Problem");
        assertThat(document.getList("components.schemas.Problem.required", String.class))
                .containsExactly("type", "title", "status", "instance", "code", "traceId");
    }

    @Test
    void whatNeedsATokenSaysWhereToGetOne() {
        // When
        JsonPath document = document();

        // Then
        assertThat(document.<Object, Object>getMap("components.securitySchemes"))
                .containsOnlyKeys("oidc");
        assertThat(document.getString("components.securitySchemes.oidc.flows.authorizationCode.authorizationUrl"))
                .isEqualTo("http://localhost:18080/realms/toasoan/protocol/openid-connect/auth");
        assertThat(document.getList("paths.'/api/v1/notes'.get.security", Map.class))
                .singleElement()
                .asString()
                .contains("oidc");
        assertThat(document.<Object>getList("paths.'/api/v1/faults/search'.get.security"))
                .isNull();
    }

    @Test
    void whatIsIdempotentTakesAKeyAndNothingElseDoes() {
        // When
        JsonPath document = document();

        // Then
        for (String path : List.of("/api/v1/notes", "/api/v1/notes/other")) {
            assertThat(document.getList("paths.'" + path + "'.post.parameters.name", String.class))
                    .containsExactly("Idempotency-Key");
        }
        assertThat(document.<Object>getList("paths.'/api/v1/faults/entity'.post.parameters"))
                .isNull();
    }

    private static JsonPath document() {
        return given().accept("application/json").get("/q/openapi").jsonPath();
    }
}
