package vn.toasoan.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import vn.toasoan.local.api.Api;
import vn.toasoan.local.api.Json;
import vn.toasoan.local.keycloak.DemoPeople;
import vn.toasoan.local.keycloak.DemoPerson;
import vn.toasoan.local.process.Patience;

/** The running deployment as its admin's {@code .env} and secrets describe it. */
final class Deployment {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final Properties settings = new Properties();
    private final SignIn signIn;

    Deployment(Path folder) {
        this.folder = folder;
        read(settings, folder.resolve(".env"));
        this.signIn = new SignIn(setting("ID_URL"), setting("APP_URL"));
    }

    String setting(String name) {
        return settings.getProperty(name).replaceAll("^\"|\"$", "");
    }

    Path secret(String name) {
        return folder.resolve("secrets").resolve(name);
    }

    String secretText(String name) {
        try {
            return Files.readString(secret(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Api site() {
        return new Api(setting("SITE_URL"), () -> null, PATIENCE);
    }

    Api anonymous(String setting) {
        return Api.anonymous(setting(setting));
    }

    Api as(DemoPerson person) {
        return new Api(setting("API_URL"), () -> signIn.token(person), PATIENCE);
    }

    Api mail() {
        return Api.anonymous("http://localhost:" + settings.getProperty("DEMO_MAIL_PORT", "13080"));
    }

    Properties kafkaOf(String principal) {
        Properties client = new Properties();
        read(client, secret("district.properties"));
        String password = secretText("kafka_principals").lines()
                .filter(line -> line.startsWith(principal + " "))
                .findFirst()
                .orElseThrow()
                .substring(principal.length() + 1);
        client.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + principal
                        + "\" password=\"" + password + "\";");
        client.put("ssl.truststore.location", secret("ca.pem").toString());
        client.put("bootstrap.servers", setting("KAFKA_EXTERNAL"));
        return client;
    }

    /** Adds the demo people to the realm as an admin would: through Keycloak's console port on this machine's loopback. */
    String addPeople() {
        Api admin = Api.anonymous("https://localhost:" + setting("ADMIN_PORT"));
        String token = admin.post("/realms/master/protocol/openid-connect/token")
                .form(Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", adminPassword()))
                .send()
                .expect(200)
                .json()
                .path("access_token")
                .asText();
        ObjectNode people = (ObjectNode) Json.read("{\"ifResourceExists\":\"SKIP\"}");
        people.set("users", overlay().path("users"));
        return admin.post("/admin/realms/toasoan/partialImport")
                        .header("Authorization", "Bearer " + token)
                        .json(people)
                        .send()
                        .expect(200)
                        .json()
                        .path("added")
                + " people";
    }

    private String adminPassword() {
        return secretText("keycloak.conf").lines()
                .filter(line -> line.startsWith("bootstrap-admin-password="))
                .findFirst()
                .orElseThrow()
                .substring("bootstrap-admin-password=".length());
    }

    private static JsonNode overlay() {
        try (InputStream file = DemoPeople.class.getResourceAsStream("/keycloak/dev-overlay.json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Json.read(text.replaceAll("\\$\\{TOASOAN_DEMO_PASSWORD[^}]*}", DemoPeople.PASSWORD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T await(String what, Supplier<Optional<T>> question) {
        return Patience.until(PATIENCE, question)
                .orElseThrow(() -> new IllegalStateException(
                        what + " did not come within " + PATIENCE.toSeconds() + " s"));
    }

    private static void read(Properties properties, Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
