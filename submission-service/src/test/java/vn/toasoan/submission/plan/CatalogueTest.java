package vn.toasoan.submission.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.Patience.await;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ReceivedRecord;
import vn.toasoan.testkit.ServiceStack;

@SubmissionServiceTest
class CatalogueTest {

    @Inject
    Announcer announcer;

    @Test
    void everyTeamTopicAndPlanIsToldAtStart() {
        // Given
        Contracts contracts = Contracts.of("submission-service");

        // When
        await().untilAsserted(() -> {
            assertThat(records("submission.catalogue.v1", "team-changed")).hasSizeGreaterThanOrEqualTo(10);
            assertThat(records("submission.catalogue.v1", "topic-changed")).hasSizeGreaterThanOrEqualTo(14);
            assertThat(records("submission.obligation.v1", "plan-adopted")).hasSizeGreaterThanOrEqualTo(2);
        });

        // Then
        assertThat(records("submission.catalogue.v1", "team-changed")).allSatisfy(record -> {
            contracts.validateClosed(record);
            assertThat(record.key())
                    .isEqualTo("team:" + record.json().get("code").asText());
        });
        assertThat(records("submission.catalogue.v1", "topic-changed")).allSatisfy(record -> {
            contracts.validateClosed(record);
            assertThat(record.key())
                    .isEqualTo("topic:" + record.json().get("code").asText());
        });
        assertThat(records("submission.obligation.v1", "plan-adopted")).allSatisfy(contracts::validateClosed);
        assertThat(records("submission.obligation.v1", "plan-adopted")
                        .getFirst()
                        .json()
                        .get("obligations"))
                .hasSize(10);
    }

    @Test
    void whatWasToldIsNotToldAgainAndWhatChangedIs() throws Throwable {
        // Given
        PostgresServer.shared()
                .execute(
                        ServiceStack.database(),
                        "update team set name = 'Đoàn Thanh niên trường', version = version + 1 where code = 'doan'");

        // When
        int told = VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(announcer::announce));
        int toldAgain = VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(announcer::announce));

        // Then
        assertThat(told).isEqualTo(1);
        assertThat(toldAgain).isZero();
        ReceivedRecord changed = KafkaProbe.shared()
                .await(
                        "submission.catalogue.v1",
                        record -> "team:doan".equals(record.key())
                                && record.json().get("version").asInt() == 2);
        assertThat(changed.json().get("name").asText()).isEqualTo("Đoàn Thanh niên trường");
    }

    @Test
    void topicsSayWhoDecidesBeforeTheBoard() {
        // Given
        Staff reader = Staff.LAN;

        // When
        Response topics = reader.asks().get("/api/v1/topics");

        // Then
        assertThat(topics.<List<String>>path("items.findAll { it.active }.number"))
                .containsExactly("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14");
        assertThat(topics.<List<String>>path("items.find { it.code == 'tai-chinh' }.approvals.role"))
                .containsExactly("finance-officer");
        assertThat(topics.<List<String>>path("items.find { it.code == 'kiem-dinh' }.approvals.role"))
                .containsExactly("inspection-board");
        assertThat(topics.<List<String>>path("items.find { it.code == 'ngoai-khoa' }.approvals"))
                .isEmpty();
    }

    @Test
    void aPlanShowsItsTasksAndObligationsOnceEach() {
        // Given
        Staff reader = Staff.COMMS_OFFICER;

        // When
        Response plan = reader.asks().get("/api/v1/plans/2026-2027");

        // Then
        assertThat(plan.<String>path("closesOn")).isEqualTo("2027-05-31");
        assertThat(plan.<List<String>>path("tasks.code"))
                .containsExactly("II.1", "II.2", "II.3", "II.4", "II.5", "II.6", "II.7", "II.8", "II.9");
        assertThat(plan.<List<String>>path("obligations.measure"))
                .containsExactly(
                        "SUBMITTED",
                        "SUBMITTED",
                        "SUBMITTED",
                        "SUBMITTED",
                        "SUBMITTED",
                        "SUBMITTED",
                        "SUBMITTED",
                        "PUBLISHED",
                        "SENT",
                        "POSTED");
    }

    @Test
    void aYearWithoutAPlanIsNotFound() {
        // Given
        Staff reader = Staff.COMMS_OFFICER;

        // When
        Response refused = reader.asks().get("/api/v1/plans/1999-2000");

        // Then
        assertThat(refused.statusCode()).isEqualTo(404);
    }

    private static List<ReceivedRecord> records(String topic, String event) {
        return KafkaProbe.shared().records(topic).stream()
                .filter(record -> record.isEvent(event))
                .toList();
    }
}
