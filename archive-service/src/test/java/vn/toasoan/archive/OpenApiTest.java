package vn.toasoan.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.Repository;

/** The committed description is what the code serves; {@code -Dopenapi.update=true} writes it anew. */
@ArchiveServiceTest
class OpenApiTest {

    private static final Path COMMITTED = Repository.file("docs/openapi/archive-service.yaml");

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
    void the_swagger_page_logs_in_as_the_front_ends_client_with_pkce() {
        // When
        String page = given().get("/q/swagger-ui/").asString();

        // Then
        assertThat(page).contains("toasoan-app").contains("usePkceWithAuthorizationCodeGrant: true");
    }
}
