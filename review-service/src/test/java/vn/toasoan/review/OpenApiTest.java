package vn.toasoan.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.Repository;

/** The committed description is what the code serves; {@code -Dopenapi.update=true} writes it anew. */
@ReviewServiceTest
class OpenApiTest {

    private static final Path COMMITTED = Repository.file("docs/openapi/review-service.yaml");

    @Test
    void theCommittedDescriptionIsTheServedOne() throws IOException {
        // When
        String served = given().get("/q/openapi").asString();

        // Then
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(served)
                .as("run with -Dopenapi.update=true, look at the difference, commit it")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void theSwaggerPageIsThere() {
        // When
        int status = given().get("/q/swagger-ui/").statusCode();

        // Then
        assertThat(status).isEqualTo(200);
    }
}
