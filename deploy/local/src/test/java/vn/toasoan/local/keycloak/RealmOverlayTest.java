package vn.toasoan.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.toasoan.local.api.Json;

class RealmOverlayTest {

    @Test
    void aClientOfBothIsMergedAndANewOneIsAdded() {
        // Given
        JsonNode shipped = Json.read("""
                {"clients": [{"clientId": "app", "enabled": true, "redirectUris": ["a"]}], "ttl": 5}""");
        JsonNode overlay = Json.read("""
                {"clients": [{"clientId": "app", "redirectUris": ["a", "b"]}, {"clientId": "demo"}], "ttl": 9}""");

        // When
        JsonNode merged = RealmOverlay.merge(shipped, overlay);

        // Then
        assertThat(merged).isEqualTo(Json.read("""
                {"clients": [{"clientId": "app", "enabled": true, "redirectUris": ["a", "b"]}, {"clientId": "demo"}],
                 "ttl": 9}"""));
    }

    @Test
    void theDemoHasSomebodyForEveryRole() {
        // When
        Set<String> roles = DemoPeople.all().stream()
                .flatMap(person -> person.roles().stream())
                .collect(Collectors.toSet());

        // Then
        assertThat(roles)
                .containsExactlyInAnyOrder(
                        "contributor",
                        "team-lead",
                        "editor",
                        "finance-officer",
                        "inspection-board",
                        "comms-officer",
                        "principal",
                        "archivist",
                        "inspector",
                        "upstream-office",
                        "operator");
    }

    @Test
    void aDemoPersonIsNamedTheVietnameseWay() {
        assertThat(DemoPeople.named("lan.to1").displayName()).isEqualTo("Trần Thị Ngọc Lan");
    }
}
