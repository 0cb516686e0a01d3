package vn.toasoan.submission.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RollTest {

    private static final PersonFacts LAN = person("lan", "Trần Thị Ngọc Lan", true, List.of("contributor"));
    private static final PersonFacts MINH = person("minh", "Vũ Đức Minh", true, List.of("contributor"));

    @Test
    void whoIsNewIsAChange() {
        // Given
        List<PersonFacts> known = List.of(LAN);

        // When
        List<PersonFacts> changes = Roll.changes(List.of(LAN, MINH), known);

        // Then
        assertThat(changes).containsExactly(MINH);
    }

    @Test
    void equalFactsAreNoChangeInWhateverOrderTheRealmListsThem() {
        // Given
        PersonFacts known = person("lan", "Lan", true, List.of("contributor", "editor"));
        PersonFacts now = person("lan", "Lan", true, List.of("editor", "contributor", "editor"));

        // When
        List<PersonFacts> changes = Roll.changes(List.of(now), List.of(known));

        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void anotherRoleIsAChange() {
        // Given
        PersonFacts now = person("lan", "Trần Thị Ngọc Lan", true, List.of("contributor", "team-lead"));

        // When
        List<PersonFacts> changes = Roll.changes(List.of(now), List.of(LAN));

        // Then
        assertThat(changes).containsExactly(now);
    }

    @Test
    void whoVanishedIsInactiveAndHoldsNothing() {
        // Given
        List<PersonFacts> known = List.of(LAN, MINH);

        // When
        List<PersonFacts> changes = Roll.changes(List.of(LAN), known);

        // Then
        assertThat(changes).singleElement().satisfies(gone -> {
            assertThat(gone.id()).isEqualTo("minh");
            assertThat(gone.displayName()).isEqualTo("Vũ Đức Minh");
            assertThat(gone.active()).isFalse();
            assertThat(gone.roles()).isEmpty();
            assertThat(gone.teams()).isEmpty();
        });
    }

    @Test
    void whoVanishedBeforeIsToldOnce() {
        // Given
        List<PersonFacts> known = List.of(LAN, MINH.gone());

        // When
        List<PersonFacts> changes = Roll.changes(List.of(LAN), known);

        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void whoReturnsIsAChange() {
        // Given
        List<PersonFacts> known = List.of(MINH.gone());

        // When
        List<PersonFacts> changes = Roll.changes(List.of(MINH), known);

        // Then
        assertThat(changes).containsExactly(MINH);
    }

    @Test
    void anEmptyRealmIsARealmThatCouldNotBeRead() {
        // Given
        List<PersonFacts> known = List.of(LAN, MINH);

        // When
        List<PersonFacts> changes = Roll.changes(List.of(), known);

        // Then
        assertThat(changes).isEmpty();
    }

    private static PersonFacts person(String id, String name, boolean active, List<String> roles) {
        return new PersonFacts(id, name, id + "@truong.example", "vi", active, roles, List.of("to-1"), List.of(), null);
    }
}
