package vn.toasoan.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.toasoan.local.ProjectFolder;
import vn.toasoan.local.api.Json;

/** What must hold of the realm that operators import, whoever edits it. */
class ShippedRealmTest {

    private static final Set<String> SERVICES = Set.of(
            "submission-service", "review-service", "publishing-service", "archive-service", "notification-service");

    private static JsonNode realm;

    @BeforeAll
    static void read() throws IOException {
        realm = Json.read(Files.readString(ProjectFolder.find().shippedRealm()));
    }

    @Test
    void noClientHasTheImplicitFlowOrThePasswordGrant() {
        assertThat(clients()).allSatisfy(client -> {
            assertThat(client.path("implicitFlowEnabled").asBoolean(true))
                    .as(client.path("clientId").asText())
                    .isFalse();
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true))
                    .as(client.path("clientId").asText())
                    .isFalse();
        });
    }

    @Test
    void keycloaksOwnCommandLineClientWhichWouldAllowThePasswordGrantIsOff() {
        assertThat(client("admin-cli").path("enabled").asBoolean(true)).isFalse();
    }

    @Test
    void policiesForbidBothForEveryClientThatSomebodyAddsLater() {
        // Given
        List<String> executors = Json.items(realm.at("/clientProfiles/profiles")).stream()
                .flatMap(profile -> Json.items(profile.path("executors")).stream())
                .map(executor -> executor.path("executor").asText())
                .toList();

        // When
        List<JsonNode> policies = Json.items(realm.at("/clientPolicies/policies"));

        // Then
        assertThat(executors).contains("reject-implicit-grant", "reject-ropc-grant", "pkce-enforcer");
        assertThat(policies).hasSize(2).allSatisfy(policy -> {
            assertThat(policy.path("enabled").asBoolean()).isTrue();
            assertThat(policy.at("/conditions/0/condition").asText()).isEqualTo("any-client");
        });
    }

    @Test
    void theFrontEndClientIsPublicAndMustUsePkceWithExactRedirects() {
        // When
        JsonNode app = client("toasoan-app");

        // Then
        assertThat(app.path("publicClient").asBoolean()).isTrue();
        assertThat(app.path("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(app.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(Json.texts(app.path("redirectUris"))).isNotEmpty().noneMatch(uri -> uri.contains("*"));
        assertThat(Json.texts(app.path("webOrigins"))).noneMatch(origin -> origin.contains("*"));
    }

    @Test
    void theFiveServicesAndNobodyElseHaveServiceAccounts() {
        // When
        Set<String> withAccount = clients().stream()
                .filter(client -> client.path("serviceAccountsEnabled").asBoolean(true))
                .map(client -> client.path("clientId").asText())
                .collect(Collectors.toSet());

        // Then
        assertThat(withAccount).isEqualTo(SERVICES);
    }

    @Test
    void everyUserOfTheFileIsAServiceAccountAndNoneHasACredential() {
        // When
        List<JsonNode> users = Json.items(realm.path("users"));

        // Then
        assertThat(users)
                .extracting(user -> user.path("serviceAccountClientId").asText())
                .containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(users).allSatisfy(user -> assertThat(user.has("credentials")).isFalse());
    }

    @Test
    void aServiceAccountMayDoItsOwnJobAndNoMore() {
        assertThat(rolesOfAccount("submission-service")).containsExactly("view-users", "query-users");
        assertThat(rolesOfAccount("publishing-service")).containsExactly("media-reader");
        assertThat(rolesOfAccount("archive-service")).containsExactly("media-reader");
        assertThat(rolesOfAccount("review-service")).isEmpty();
        assertThat(rolesOfAccount("notification-service")).isEmpty();
    }

    @Test
    void noSecretStandsInTheFile() {
        assertThat(clients()).allSatisfy(client -> {
            if (client.has("secret")) {
                assertThat(client.path("secret").asText()).matches("\\$\\{[A-Z_]+}");
            }
        });
        assertThat(realm.path("smtpServer").has("password")).isFalse();
    }

    @Test
    void everyClientOfOursGetsTheOneAudienceAndNotEveryRole() {
        // Given
        List<JsonNode> ours = clients().stream()
                .filter(client -> !client.path("clientId").asText().equals("admin-cli"))
                .toList();

        // When
        List<String> audiences = Json.items(realm.path("clientScopes")).stream()
                .flatMap(scope -> Json.items(scope.path("protocolMappers")).stream())
                .map(mapper -> mapper.at("/config/included.custom.audience").asText())
                .filter(audience -> !audience.isEmpty())
                .toList();

        // Then
        assertThat(audiences).containsExactly("toasoan-api");
        assertThat(ours).allSatisfy(client -> {
            assertThat(Json.texts(client.path("defaultClientScopes"))).contains("toasoan-api");
            assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
        });
    }

    @Test
    void guessingPasswordsIsSlowedDownAndTokensAreShortLived() {
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("failureFactor").asInt()).isLessThanOrEqualTo(10);
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(realm.path("sslRequired").asText()).isEqualTo("external");
        assertThat(realm.path("passwordPolicy").asText()).contains("length(12)");
        assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
    }

    @Test
    void onlyAnAdministratorMayEditWhatRightsRestOn() {
        // When
        List<JsonNode> attributes = Json.items(Json.read(realm.at(
                                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asText())
                .path("attributes"));

        // Then
        assertThat(attributes)
                .extracting(attribute -> attribute.path("name").asText())
                .contains("teams", "leads", "office", "deputy", "email", "firstName", "lastName");
        assertThat(attributes)
                .filteredOn(attribute -> !attribute.path("name").asText().equals("locale"))
                .allSatisfy(attribute -> assertThat(Json.texts(attribute.at("/permissions/edit")))
                        .containsExactly("admin"));
    }

    private static List<JsonNode> clients() {
        return Json.items(realm.path("clients"));
    }

    private static JsonNode client(String id) {
        return clients().stream()
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rolesOfAccount(String service) {
        JsonNode account = Json.items(realm.path("users")).stream()
                .filter(user -> user.path("serviceAccountClientId").asText().equals(service))
                .findFirst()
                .orElseThrow();
        return account.has("clientRoles")
                ? Json.texts(account.at("/clientRoles/realm-management"))
                : Json.texts(account.path("realmRoles"));
    }
}
