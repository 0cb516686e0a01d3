package vn.toasoan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.ProjectFolder;
import vn.toasoan.local.StackOptions;
import vn.toasoan.local.StackPorts;
import vn.toasoan.local.StackProblem;
import vn.toasoan.local.api.Json;
import vn.toasoan.local.keycloak.DemoPeople;

/** The parts around the services, started for real. */
@ExtendWith(RunningStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartsTest {

    private LocalStack stack;

    @BeforeAll
    void take(LocalStack running) {
        stack = running;
    }

    @Test
    void everyTopicOfTheListExistsAndNoneIsMadeByAccident() throws Exception {
        // Given
        Map<String, Object> client = Map.of("bootstrap.servers", stack.kafka().bootstrapServers());
        List<String> listed = Files.readAllLines(ProjectFolder.find().topics()).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ")[0])
                .toList();

        // When
        Set<String> topics;
        try (Admin admin = Admin.create(client)) {
            topics = admin.listTopics().names().get();
        }

        // Then
        assertThat(topics).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void aServiceOwnsItsDatabaseWithoutBeingSuperuser() throws SQLException {
        // When
        try (Connection review = stack.postgres().connect("review");
                Statement statement = review.createStatement()) {
            statement.execute("create temporary table probe (id int)");
            ResultSet role = statement.executeQuery(
                    "select rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user");
            role.next();

            // Then
            assertThat(role.getBoolean(1)).isFalse();
        }
    }

    @Test
    void aServiceCannotEnterAnotherServicesDatabase() {
        // Given
        String url = stack.postgres().jdbcUrl("archive");
        String password = stack.postgres().password("review");

        // When / Then
        assertThatThrownBy(() -> DriverManager.getConnection(url, "review", password))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aWrongDatabasePasswordIsRefused() {
        // Given
        String url = stack.postgres().jdbcUrl("review");

        // When / Then
        assertThatThrownBy(() -> DriverManager.getConnection(url, "review", "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aTokenCarriesOneAudienceRolesTeamsAndLeadsButNoName() {
        // Given
        var person = DemoPeople.named("hoa.to1");

        // When
        JsonNode claims = claims(stack.keycloak().tokens().of(person).get());

        // Then
        assertThat(claims.path("sub").asText()).isEqualTo(person.id());
        assertThat(claims.path("aud").asText()).isEqualTo("toasoan-api");
        assertThat(claims.path("iss").asText()).isEqualTo(stack.keycloak().issuer());
        assertThat(Json.texts(claims.path("realm_access").path("roles")))
                .containsExactlyInAnyOrder("contributor", "team-lead");
        assertThat(Json.texts(claims.path("teams"))).containsExactly("to-1");
        assertThat(Json.texts(claims.path("leads"))).containsExactly("to-1");
        assertThat(claims.has("name") || claims.has("email") || claims.has("preferred_username"))
                .isFalse();
    }

    @Test
    void onlyPublishingAndArchiveMayReadMedia() {
        // Given
        var tokens = stack.keycloak().tokens();

        // When
        JsonNode archive = claims(tokens.ofService("archive-service"));
        JsonNode review = claims(tokens.ofService("review-service"));

        // Then
        assertThat(Json.texts(archive.path("realm_access").path("roles"))).containsExactly("media-reader");
        assertThat(Json.texts(review.path("realm_access").path("roles"))).isEmpty();
        assertThat(review.path("aud").asText()).isEqualTo("toasoan-api");
    }

    @Test
    void aSecondStackOnTheSameFolderIsRefusedInOneSentence() {
        // Given
        StackOptions same = StackOptions.in(RunningStack.DATA).with(Set.of());

        // When / Then
        assertThatThrownBy(() -> LocalStack.start(same))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("Another stack runs on the data folder");
    }

    @Test
    void aPortInUseIsNamedTogetherWithTheVariableThatMovesIt() {
        // Given
        StackPorts free = StackPorts.free();
        StackPorts taken = new StackPorts(
                free.postgres(),
                free.kafka(),
                free.keycloak(),
                stack.mail().smtpPort(),
                free.mailApi(),
                free.services());

        // When / Then
        assertThatThrownBy(() -> LocalStack.start(StackOptions.in(RunningStack.DATA.resolveSibling("other-data"))
                        .on(taken)
                        .with(Set.of())))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("Port " + stack.mail().smtpPort())
                .hasMessageContaining("TOASOAN_PORT_SMTP");
    }

    private static JsonNode claims(String token) {
        return Json.read(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }
}
