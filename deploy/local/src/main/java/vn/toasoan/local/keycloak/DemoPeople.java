package vn.toasoan.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.toasoan.local.api.Json;

/** The people of the developer's overlay, one at least for every role. */
public final class DemoPeople {

    /** Password of every demo person; it opens nothing but a realm on a developer's own machine. */
    public static final String PASSWORD = "hai-ninh-2026";

    private static final String OVERLAY = "/keycloak/dev-overlay.json";
    private static final List<DemoPerson> ALL =
            Json.items(overlay().path("users")).stream().map(DemoPeople::person).toList();

    private DemoPeople() {}

    public static List<DemoPerson> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException if nobody has that user name */
    public static DemoPerson named(String username) {
        return ALL.stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No demo person " + username));
    }

    static JsonNode overlay() {
        try (InputStream file = DemoPeople.class.getResourceAsStream(OVERLAY)) {
            return Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoPerson person(JsonNode user) {
        JsonNode attributes = user.path("attributes");
        return new DemoPerson(
                user.path("id").asText(),
                user.path("username").asText(),
                user.path("lastName").asText() + " " + user.path("firstName").asText(),
                user.path("email").asText(),
                Json.texts(user.path("realmRoles")),
                Json.texts(attributes.path("teams")),
                Json.texts(attributes.path("leads")),
                attributes.path("office").path(0).asText());
    }
}
