package vn.toasoan.notification.channel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;
import vn.toasoan.testkit.Repository;
import vn.toasoan.testkit.Tokens;

/** Every mail as it is sent, in full; {@code -Dsnapshots.update=true} writes the files anew, to be read before a commit. */
@NotificationServiceTest
class TemplateSnapshotTest {

    private static final Path SNAPSHOTS = Repository.file("notification-service/src/test/resources/snapshots");

    private final String token =
            Tokens.of(UUID.randomUUID().toString()).roles("editor").sign();

    @Test
    void every_mail_is_the_one_that_was_read_and_agreed_to() throws IOException {
        // When
        List<String> differing = new ArrayList<>();
        for (String template : templates()) {
            for (Language language : Language.values()) {
                compare(template, language, differing);
            }
        }

        // Then
        assertThat(differing).isEmpty();
    }

    @Test
    void every_rule_has_its_words() {
        assertThat(templates()).containsAll(Rows.column("select distinct template from rule"));
    }

    private void compare(String template, Language language, List<String> differing) throws IOException {
        JsonPath preview = given().auth()
                .oauth2(token)
                .get("/api/v1/templates/" + template + "/preview?language=" + language.code())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String name = template + "." + language.code();
        check(
                name + ".txt",
                "Subject: " + preview.getString("subject") + "\n\n" + preview.getString("text"),
                differing);
        check(name + ".html", preview.getString("html"), differing);
    }

    private static void check(String name, String content, List<String> differing) throws IOException {
        Path file = SNAPSHOTS.resolve(name);
        if (Boolean.getBoolean("snapshots.update")) {
            Files.createDirectories(SNAPSHOTS);
            Files.writeString(file, content);
        }
        if (!Files.exists(file) || !Files.readString(file).equals(content)) {
            differing.add(name);
        }
    }

    private List<String> templates() {
        return given().auth().oauth2(token).get("/api/v1/templates").jsonPath().getList("items", String.class);
    }
}
