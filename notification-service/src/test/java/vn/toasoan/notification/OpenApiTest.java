package vn.toasoan.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.Repository;

/** The committed description is what the code serves; {@code -Dopenapi.update=true} writes it anew. */
@NotificationServiceTest
class OpenApiTest {

    private static final Path COMMITTED = Repository.file("docs/openapi/notification-service.yaml");

    @Test
    void the_committed_description_is_the_served_one() throws IOException {
        // When
        String served = given().accept("application/yaml").get("/q/openapi").asString();

        // Then
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(served);
    }

    @Test
    void the_swagger_page_is_there() {
        // When
        int status = given().get("/q/swagger-ui/").statusCode();

        // Then
        assertThat(status).isEqualTo(200);
    }
}
