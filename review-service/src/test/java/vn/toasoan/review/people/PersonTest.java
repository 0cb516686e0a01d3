package vn.toasoan.review.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final UUID ID = new UUID(0, 1);
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    @Test
    void anOlderVersionArrivingLaterChangesNothing() {
        // Given
        Person person = new Person(ID);
        person.accept(told(5, true, "editor"));

        // When
        boolean matters = person.accept(told(4, false));

        // Then
        assertThat(matters).isFalse();
        assertThat(person.activeAt(NOON)).isTrue();
        assertThat(person.member().roles()).containsExactly("editor");
    }

    @Test
    void aNewNameDoesNotMoveSteps() {
        // Given
        Person person = new Person(ID);
        person.accept(told(1, true, "editor"));

        // When
        boolean matters =
                person.accept(new PersonChanged(ID, "Trần Thị Lan Anh", true, Set.of("editor"), null, null, null, 2));

        // Then
        assertThat(matters).isFalse();
        assertThat(person.member().displayName()).isEqualTo("Trần Thị Lan Anh");
    }

    @Test
    void anotherRoleOrDeputyMovesSteps() {
        // Given
        Person person = new Person(ID);
        person.accept(told(1, true, "editor"));

        // When
        boolean role = person.accept(told(2, true, "editor", "principal"));
        boolean deputy = person.accept(new PersonChanged(
                ID, "Trần Thị Lan", true, Set.of("editor", "principal"), new UUID(0, 7), null, null, 3));

        // Then
        assertThat(role).isTrue();
        assertThat(deputy).isTrue();
    }

    @Test
    void theLastDayCountsInVietnameseTime() {
        // Given
        Person person = new Person(ID);
        person.accept(
                new PersonChanged(ID, "Trần Thị Lan", true, Set.of("editor"), null, "2026-09-01", "2026-10-31", 1));

        // When
        boolean inTheEvening = person.activeAt(Instant.parse("2026-10-31T16:59:59Z"));
        boolean afterMidnight = person.activeAt(Instant.parse("2026-10-31T17:00:00Z"));
        boolean beforeTheFirst = person.activeAt(Instant.parse("2026-08-31T16:59:59Z"));

        // Then
        assertThat(inTheEvening).isTrue();
        assertThat(afterMidnight).isFalse();
        assertThat(beforeTheFirst).isFalse();
    }

    private static PersonChanged told(long version, boolean active, String... roles) {
        return new PersonChanged(ID, "Trần Thị Lan", active, Set.of(roles), null, null, null, version);
    }
}
