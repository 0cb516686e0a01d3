package vn.toasoan.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.Repository;

@SubmissionServiceTest
class OpenApiTest {

    private static final Path STORED = Repository.file("docs/openapi/submission-service.yaml");

    @Test
    void theStoredDocumentIsTheOneThatIsServed() throws IOException {
        // Given
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(STORED.getParent());
            Files.writeString(STORED, served());
        }

        // When
        String served = served();

        // Then
        assertThat(served)
                .as("If the change is meant: -Dopenapi.update=true, and read the diff for breaking changes")
                .isEqualTo(Files.readString(STORED));
    }

    @Test
    void everyOperationHasAnIdAndSwaggerUiIsThere() {
        // Given
        String document = served();

        // When
        int ui = given().get("/q/swagger-ui/").statusCode();

        // Then
        assertThat(document.split("operationId:")).hasSize(77);
        assertThat(ui).isEqualTo(200);
    }

    private static String served() {
        return given().get("/q/openapi?format=yaml").asString();
    }
}
