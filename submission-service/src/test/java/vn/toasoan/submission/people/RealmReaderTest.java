package vn.toasoan.submission.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.people.RealmPeople.RealmRole;
import vn.toasoan.submission.people.RealmPeople.User;

class RealmReaderTest {

    @Test
    void aUserOfTheRealmBecomesAPersonWithFamilyNameFirstAndOurRolesOnly() {
        // Given
        User user = new User(
                "0190a000-0000-7000-8000-000000000001",
                "lan.to1",
                "Lan",
                "Trần Thị  Ngọc",
                "lan@truong.example",
                true,
                Map.of("teams", List.of("to-1", "cong-doan"), "leads", List.of("to-1"), "deputy", List.of("hoa.to1")));
        List<RealmRole> roles = List.of(
                new RealmRole("default-roles-toasoan"), new RealmRole("team-lead"), new RealmRole("contributor"));

        // When
        PersonFacts facts = RealmReader.facts(user, roles, Map.of("hoa.to1", "id-of-hoa"));

        // Then
        assertThat(facts)
                .isEqualTo(new PersonFacts(
                        "0190a000-0000-7000-8000-000000000001",
                        "Trần Thị Ngọc Lan",
                        "lan@truong.example",
                        "vi",
                        true,
                        List.of("contributor", "team-lead"),
                        List.of("cong-doan", "to-1"),
                        List.of("to-1"),
                        "id-of-hoa"));
    }

    @Test
    void aUserWithoutNameOrAttributesIsStillSomebody() {
        // Given
        User user = new User("id", "so.gddt", null, null, null, false, null);

        // When
        PersonFacts facts = RealmReader.facts(user, List.of(), Map.of());

        // Then
        assertThat(facts)
                .isEqualTo(new PersonFacts("id", "so.gddt", null, "vi", false, List.of(), List.of(), List.of(), null));
    }
}
