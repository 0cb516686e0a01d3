package vn.toasoan.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.toasoan.local.Folders;
import vn.toasoan.local.SecretFile;
import vn.toasoan.local.api.Json;
import vn.toasoan.local.process.ChildProcess;
import vn.toasoan.local.process.FolderLock;
import vn.toasoan.local.process.Ports;

/**
 * A Keycloak database with the shipped realm and the developer's overlay in it, made once for each version of the two and
 * copied for each stack.
 *
 * @param database folder to copy
 * @param secrets client secrets by client id, and Keycloak's own {@code admin}
 */
record PreparedRealm(Path database, Map<String, String> secrets) {

    static final String ADMIN = "admin";

    private static final int NAME_LENGTH = 12;
    private static final Duration STOP = Duration.ofSeconds(30);

    /** @param shippedRealm the realm file that an operator would import as it is */
    static PreparedRealm in(Path cache, Path home, Path shippedRealm, Consumer<String> progress) {
        try {
            JsonNode shipped = Json.read(Files.readString(shippedRealm));
            JsonNode merged = RealmOverlay.merge(shipped, DemoPeople.overlay());
            Path folder = cache.resolve("realm-" + fingerprint(merged, home));
            try (FolderLock _ = FolderLock.exclusive(folder)) {
                Map<String, String> secrets = SecretFile.of(folder.resolve("secrets.properties"), names(shipped));
                PreparedRealm prepared = new PreparedRealm(folder.resolve("database"), secrets);
                if (!Files.exists(folder.resolve("ready"))) {
                    progress.accept("importing the realm (once for each version of it; 20 s)");
                    prepared.fill(home, merged, folder.resolve("import.log"));
                    Files.createFile(folder.resolve("ready"));
                }
                return prepared;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(JsonNode shipped) {
        List<String> names = new ArrayList<>(List.of(ADMIN));
        Json.items(shipped.path("clients")).stream()
                .filter(client -> client.has("secret"))
                .forEach(client -> names.add(client.path("clientId").asText()));
        return names;
    }

    private void fill(Path home, JsonNode realm, Path log) throws IOException {
        Folders.remove(database);
        Files.createDirectories(database);
        try (FolderLock _ = FolderLock.exclusive(home)) {
            Path file = home.resolve("data/import/toasoan-realm.json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, Json.writePretty(realm));
            int port = Ports.free();
            List<String> arguments = new ArrayList<>(KeycloakServer.startArguments(database, port));
            arguments.add("--import-realm");
            ChildProcess server = KeycloakServer.process(home, arguments, importEnvironment(), log);
            server.start();
            try {
                KeycloakServer.awaitRealm(server, port);
            } finally {
                server.stop(STOP);
                Files.deleteIfExists(file);
            }
        }
    }

    private Map<String, String> importEnvironment() {
        Map<String, String> environment = new HashMap<>();
        secrets.forEach((client, secret) -> environment.put(variable(client), secret));
        environment.put("TOASOAN_DEMO_PASSWORD", DemoPeople.PASSWORD);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(ADMIN));
        return environment;
    }

    /** The realm file's placeholder for a client's secret: {@code REVIEW_SERVICE_CLIENT_SECRET}. */
    private static String variable(String client) {
        return client.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + "_CLIENT_SECRET";
    }

    private static String fingerprint(JsonNode realm, Path home) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(home.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            sha256.update(realm.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest()).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
