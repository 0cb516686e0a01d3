package vn.toasoan.http.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.toasoan.http.sample.LibraryTest;

/** The test that README.md asks each service to copy, here on the sample service. */
@LibraryTest
class StoredDocumentTest {

    private static final Path STORED =
            Path.of(System.getProperty("toasoan.root"), "libs/http/src/test/openapi/notes.yaml");

    @Test
    void theStoredDocumentIsTheOneThatTheServiceGives() throws IOException {
        String served = given().get("/q/openapi").asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(STORED.getParent());
            Files.writeString(STORED, served);
        }
        assertThat(served)
                .as("run with -Dopenapi.update=true, look at the difference, commit it")
                .isEqualTo(Files.readString(STORED));
    }
}
