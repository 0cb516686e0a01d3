package vn.toasoan.submission.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ReceivedRecord;
import vn.toasoan.testkit.ServiceStack;

@SubmissionServiceTest
class PeopleTest {

    private static final PersonFacts AN = person("p-an", "Đinh Thị An", List.of("contributor"), List.of("to-3"));
    private static final PersonFacts BACH = person("p-bach", "Lưu Văn Bách", List.of("editor"), List.of());

    @Inject
    People people;

    @BeforeEach
    void nobodyIsKnown() {
        PostgresServer.shared().execute(ServiceStack.database(), "delete from person");
    }

    @Test
    void whoeverChangedIsToldWithARisingVersion() throws Throwable {
        // Given
        roll(AN, BACH);
        PersonFacts lead = person("p-an", "Đinh Thị An", List.of("contributor", "team-lead"), List.of("to-3"));

        // When
        int changed = roll(lead, BACH);

        // Then
        assertThat(changed).isEqualTo(1);
        ReceivedRecord told = KafkaProbe.shared()
                .await(
                        "submission.person.v1",
                        record -> "p-an".equals(record.key())
                                && record.json().get("version").asInt() == 2);
        Contracts.of("submission-service").validateClosed(told);
        assertThat(told.json().get("roles")).hasSize(2);
        assertThat(told.json().has("deputyId")).isFalse();
    }

    @Test
    void anEqualRealmTellsNothing() throws Throwable {
        // Given
        roll(AN, BACH);

        // When
        int changed = roll(BACH, AN);

        // Then
        assertThat(changed).isZero();
    }

    @Test
    void whoeverLeftIsInactiveAndMayNoLongerBeNamedAsAuthor() throws Throwable {
        // Given
        roll(AN, BACH);

        // When
        roll(BACH);

        // Then
        Response everybody = Staff.LAN.asks().get("/api/v1/people");
        assertThat(everybody.<Boolean>path("items.find { it.id == 'p-an' }.active"))
                .isFalse();
        Response named = Staff.LAN
                .asks()
                .body(vn.toasoan.submission.article.Drafts.request("authors", List.of("lan", "p-an")))
                .post("/api/v1/articles");
        assertThat(named.<List<String>>path("errors.code")).containsExactly("UNKNOWN_PERSON");
    }

    @Test
    void aKnownColleagueMayBeNamedAsAuthor() throws Throwable {
        // Given
        roll(AN, BACH);

        // When
        Response created = Staff.LAN
                .asks()
                .body(vn.toasoan.submission.article.Drafts.request("authors", List.of("p-an", "lan")))
                .post("/api/v1/articles");

        // Then
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.<List<String>>path("authors")).containsExactly("p-an", "lan");
    }

    @Test
    void peopleAreFoundByTeamAndRoleAndReadPageByPage() throws Throwable {
        // Given
        roll(AN, BACH, person("p-chi", "Cao Thị Chi", List.of("contributor"), List.of("to-3")));

        // When
        Response first = Staff.LAN.asks().get("/api/v1/people?team=to-3&role=contributor&active=true&limit=1");
        Response second = Staff.LAN
                .asks()
                .get("/api/v1/people?team=to-3&role=contributor&active=true&limit=1&cursor="
                        + first.path("nextCursor"));

        // Then
        assertThat(first.<List<String>>path("items.id")).hasSize(1);
        assertThat(second.<List<String>>path("items.id")).hasSize(1);
        assertThat(second.<String>path("nextCursor")).isNull();
        assertThat(List.of(first.<String>path("items[0].id"), second.<String>path("items[0].id")))
                .containsExactlyInAnyOrder("p-an", "p-chi");
    }

    @Test
    void addressesAreForThoseWhoRunThePlan() throws Throwable {
        // Given
        roll(AN);

        // When
        Response toColleague = Staff.LAN.asks().get("/api/v1/people");
        Response toOfficer = Staff.COMMS_OFFICER.asks().get("/api/v1/people");

        // Then
        assertThat(toColleague.asString()).doesNotContain("@");
        assertThat(toOfficer.<List<String>>path("items.email")).containsExactly("p-an@truong.example");
    }

    private int roll(PersonFacts... realm) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> Panache.withTransaction(() -> people.update(List.of(realm))));
    }

    private static PersonFacts person(String id, String name, List<String> roles, List<String> teams) {
        return new PersonFacts(id, name, id + "@truong.example", "vi", true, roles, teams, List.of(), null);
    }
}
