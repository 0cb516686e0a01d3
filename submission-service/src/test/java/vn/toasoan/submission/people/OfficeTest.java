package vn.toasoan.submission.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.article.Drafts.assertProblem;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ReceivedRecord;
import vn.toasoan.testkit.ServiceStack;

@SubmissionServiceTest
class OfficeTest {

    private static final Staff YEN = Staff.COMMS_OFFICER;

    @Inject
    People people;

    @Test
    void aTeamIsFoundedChangedAndToldWithItsHistory() {
        // Given
        Response founded = YEN.asks()
                .body(Map.of("code", "to-my-thuat", "name", "Tổ Mỹ thuật", "kind", "TO_CHUYEN_MON"))
                .post("/api/v1/teams");

        // When
        Response changed = YEN.asks()
                .header("If-Match", founded.header("ETag"))
                .body(Map.of("name", "Tổ Năng khiếu", "kind", "TO_CHUYEN_MON", "leadsHandIn", true, "active", false))
                .put("/api/v1/teams/to-my-thuat");

        // Then
        assertThat(founded.statusCode()).as(founded.asString()).isEqualTo(201);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.<Integer>path("version")).isEqualTo(2);
        ReceivedRecord told = KafkaProbe.shared()
                .await(
                        "submission.catalogue.v1",
                        record -> "team:to-my-thuat".equals(record.key())
                                && record.json().path("version").asInt() == 2);
        Contracts.of("submission-service").validateClosed(told);
        assertThat(told.json().path("leadsHandIn").asBoolean()).isTrue();
        Response history = Staff.PRINCIPAL.asks().get("/api/v1/changes?of=team:to-my-thuat");
        assertThat(history.<List<String>>path("items.content.name")).containsExactly("Tổ Năng khiếu", "Tổ Mỹ thuật");
    }

    @Test
    void ofTwoWhoChangeATeamTheSecondIsToldThatItIsStale() {
        // Given
        Response founded = YEN.asks()
                .body(Map.of("code", "to-the-duc", "name", "Tổ Thể dục", "kind", "TO_CHUYEN_MON", "active", false))
                .post("/api/v1/teams");
        Map<String, Object> change = Map.of("name", "Tổ Thể chất", "kind", "TO_CHUYEN_MON", "active", false);
        YEN.asks().header("If-Match", founded.header("ETag")).body(change).put("/api/v1/teams/to-the-duc");

        // When
        Response stale = YEN.asks()
                .header("If-Match", founded.header("ETag"))
                .body(change)
                .put("/api/v1/teams/to-the-duc");

        // Then
        assertProblem(stale, 412, "STALE_VERSION");
        assertProblem(YEN.asks().body(change).put("/api/v1/teams/to-the-duc"), 428, "PRECONDITION_REQUIRED");
        assertProblem(
                YEN.asks()
                        .body(Map.of("code", "to-the-duc", "name", "X", "kind", "DOAN_THE"))
                        .post("/api/v1/teams"),
                409,
                "CODE_TAKEN");
    }

    @Test
    void whatTheSchoolSaysOfAPersonOutlivesTheNextRollCall() throws Throwable {
        // Given
        PostgresServer.shared().execute(ServiceStack.database(), """
                insert into person (id, display_name, locale, active, roles, teams, leads, version) values
                ('p-nhung', 'Lê Thị Nhung', 'vi', true, '{editor}', '{}', '{}', 1),
                ('p-oanh', 'Võ Thị Oanh', 'vi', true, '{editor}', '{}', '{}', 1) on conflict do nothing""");

        // When
        Response changed = YEN.asks()
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "deputyId",
                        "p-oanh",
                        "validFrom",
                        "2026-09-01",
                        "duties",
                        List.of("Trưởng Ban biên tập Website")))
                .put("/api/v1/people/p-nhung");
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> people.update(List.of(
                new PersonFacts(
                        "p-nhung", "Lê Thị Nhung", null, "vi", true, List.of("editor"), List.of(), List.of(), "khac"),
                new PersonFacts(
                        "p-oanh", "Võ Thị Oanh", null, "vi", true, List.of("editor"), List.of(), List.of(), null)))));

        // Then
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        ReceivedRecord told = KafkaProbe.shared()
                .await(
                        "submission.person.v1",
                        record -> "p-nhung".equals(record.key())
                                && record.json().path("version").asInt() == 3);
        Contracts.of("submission-service").validateClosed(told);
        assertThat(told.json().path("deputyId").asText()).isEqualTo("p-oanh");
        assertThat(told.json().at("/duties/0").asText()).isEqualTo("Trưởng Ban biên tập Website");
        assertThat(told.json().path("validFrom").asText()).isEqualTo("2026-09-01");
    }

    @Test
    void nobodyIsTheirOwnDeputyNorIsAStranger() {
        // Given
        PostgresServer.shared().execute(ServiceStack.database(), """
                insert into person (id, display_name, locale, active, roles, teams, leads, version) values
                ('p-phuc', 'Hồ Văn Phúc', 'vi', true, '{editor}', '{}', '{}', 1) on conflict do nothing""");

        // When
        Response own = edit("p-phuc", Map.of("deputyId", "p-phuc"));
        Response stranger =
                edit("p-phuc", Map.of("deputyId", "ai-do", "validFrom", "2026-09-02", "validTo", "2026-09-01"));

        // Then
        assertThat(own.<List<String>>path("errors.code")).containsExactly("UNKNOWN_PERSON");
        assertThat(stranger.<List<String>>path("errors.pointer")).containsExactlyInAnyOrder("/deputyId", "/validTo");
        assertProblem(edit("khong-co", Map.of()), 404, "NOT_FOUND");
    }

    private static Response edit(String id, Map<String, Object> request) {
        return YEN.asks().header("If-Match", "\"1\"").body(request).put("/api/v1/people/" + id);
    }
}
