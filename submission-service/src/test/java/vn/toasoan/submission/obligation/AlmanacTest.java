package vn.toasoan.submission.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.Patience.await;
import static vn.toasoan.submission.obligation.Years.at;
import static vn.toasoan.submission.obligation.Years.handedIn;
import static vn.toasoan.submission.obligation.Years.run;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.article.Drafts;
import vn.toasoan.submission.article.Told;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.ReceivedRecord;

@SubmissionServiceTest
class AlmanacTest {

    private static final String REMINDER = "vn.toasoan.submission.obligation.obligation-reminder-due.v1";
    private static final String FROZEN = "vn.toasoan.submission.obligation.month-frozen.v1";

    @Inject
    Ledger ledger;

    @Inject
    Almanac almanac;

    @Test
    void leadsAreRemindedOnThe20thAndTheStandingUnitOnThe25thOnceEach() {
        // Given
        String year = Years.adopted(2013);
        handedIn(ledger, "2013-10-05T09:00:00+07:00");

        // When
        run(() -> almanac.look(at("2013-10-20T07:00:00+07:00")));
        run(() -> almanac.look(at("2013-10-21T07:00:00+07:00")));
        run(() -> almanac.look(at("2013-10-25T07:00:00+07:00")));
        run(() -> almanac.look(at("2013-10-25T07:00:30+07:00")));

        // Then
        List<ReceivedRecord> reminders = reminders(year, 7);
        assertThat(reminders.stream().map(record -> record.json().path("team").asText("")))
                .containsExactlyInAnyOrder("to-2", "to-3", "to-4-5", "cong-doan", "doi", "doan", "");
        ReceivedRecord standing = reminders.stream()
                .filter(record -> record.json().path("audience").asText().equals("STANDING_UNIT"))
                .findFirst()
                .orElseThrow();
        assertThat(standing.json().path("obligations")).hasSize(9);
        assertThat(Told.about(year)).containsOnly(REMINDER).hasSize(7);
        reminders.forEach(Contracts.of("submission-service")::validateClosed);
    }

    @Test
    void aMonthIsFrozenOnceWithWhatWasMissed() {
        // Given
        String year = Years.adopted(2014);
        handedIn(ledger, "2014-10-05T09:00:00+07:00");

        // When
        run(() -> almanac.look(at("2014-11-01T00:05:00+07:00")));
        run(() -> almanac.look(at("2014-11-01T00:06:00+07:00")));

        // Then
        Response months = Staff.COMMS_OFFICER.asks().get("/api/v1/obligations/months?schoolYear=" + year);
        assertThat(months.<List<String>>path("months.state")).containsExactly("FROZEN", "OPEN");
        assertThat(months.<List<String>>path("months[0].missed.owner"))
                .doesNotContain("team:to-1")
                .contains("team:to-2", "team:doi", "school");
        assertThat(Told.about(year)).containsExactly(FROZEN);
        ReceivedRecord frozen = KafkaProbe.shared()
                .await(
                        "submission.obligation.v1",
                        record -> year.equals(record.key()) && record.isEvent("month-frozen"));
        Contracts.of("submission-service").validateClosed(frozen);
    }

    @Test
    void aServiceThatStoodStillFreezesEveryMonthThatItSleptThrough() {
        // Given
        String year = Years.adopted(2015);
        handedIn(ledger, "2015-09-05T09:00:00+07:00");

        // When
        run(() -> almanac.look(at("2015-12-10T12:00:00+07:00")));

        // Then
        Response months = Staff.COMMS_OFFICER.asks().get("/api/v1/obligations/months?schoolYear=" + year);
        assertThat(months.<List<String>>path("months.month"))
                .containsExactly("2015-09", "2015-10", "2015-11", "2015-12");
        assertThat(months.<List<String>>path("months.state")).containsExactly("FROZEN", "FROZEN", "FROZEN", "OPEN");
    }

    @Test
    void summerObligesToNothing() {
        // Given
        String year = Years.adopted(2016);

        // When
        run(() -> almanac.look(at("2016-07-25T12:00:00+07:00")));

        // Then
        assertThat(Told.about(year)).isEmpty();
        assertThat(LedgerTest.month("2016-07").<List<Object>>path("obligations"))
                .isEmpty();
        assertThat(LedgerTest.month("2016-07").<String>path("state")).isEqualTo("OPEN");
    }

    @Test
    void aFrozenMonthIsAdjustedWithAReasonAndAnOpenOneIsNot() {
        // Given
        Years.adopted(2017);
        handedIn(ledger, "2017-10-05T09:00:00+07:00");
        Map<String, Object> adjustment = Map.of(
                "month", "2017-10", "measure", "SUBMITTED", "team", "to-2", "amount", 1, "reason", "Nộp trực tiếp");
        Response early = adjust(adjustment);
        run(() -> almanac.look(at("2017-11-01T00:05:00+07:00")));

        // When
        Response late = adjust(adjustment);

        // Then
        Drafts.assertProblem(early, 409, "MONTH_NOT_FROZEN");
        assertThat(late.statusCode()).isEqualTo(201);
        Response october = LedgerTest.month("2017-10");
        assertThat(october.<Integer>path(LedgerTest.row("team:to-2") + ".frozenCount"))
                .isZero();
        assertThat(october.<Integer>path(LedgerTest.row("team:to-2") + ".counted"))
                .isEqualTo(1);
        Response lines = Staff.COMMS_OFFICER.asks().get("/api/v1/obligations/entries?month=2017-10&team=to-2");
        assertThat(lines.<List<String>>path("items.reason")).containsExactly("Nộp trực tiếp");
        assertThat(lines.<List<String>>path("items.recordedBy")).containsExactly(Staff.COMMS_OFFICER.id());
        Response months = Staff.COMMS_OFFICER.asks().get("/api/v1/obligations/months?schoolYear=2017-2018");
        assertThat(months.<Boolean>path("months[0].missed.find { it.owner == 'team:to-2' }.madeGood"))
                .isTrue();
        Contracts.of("submission-service")
                .validateClosed(KafkaProbe.shared()
                        .await("submission.obligation.v1", record -> record.isEvent("obligation-adjusted")));
    }

    @Test
    void anAdjustmentNeedsAllItsParts() {
        // Given
        Map<String, Object> bare = Map.of("measure", "SUBMITTED", "amount", 21, "reason", " ");

        // When
        Response refused = adjust(bare);

        // Then
        Drafts.assertProblem(refused, 422, "VALIDATION");
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/month", "/amount", "/reason", "/team");
    }

    private static Response adjust(Map<String, Object> adjustment) {
        return Staff.COMMS_OFFICER.asks().body(adjustment).post("/api/v1/obligations/adjustments");
    }

    private static List<ReceivedRecord> reminders(String year, int expected) {
        KafkaProbe probe = KafkaProbe.shared();
        await().untilAsserted(() -> assertThat(of(probe, year)).hasSize(expected));
        return of(probe, year);
    }

    private static List<ReceivedRecord> of(KafkaProbe probe, String year) {
        return probe.records("submission.obligation.v1", year).stream()
                .filter(record -> record.isEvent("obligation-reminder-due"))
                .toList();
    }
}
