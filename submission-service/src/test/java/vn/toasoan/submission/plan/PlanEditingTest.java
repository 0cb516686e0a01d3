package vn.toasoan.submission.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.article.Drafts.assertProblem;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.article.Drafts;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.ReceivedRecord;

@SubmissionServiceTest
class PlanEditingTest {

    private static final Staff YEN = Staff.COMMS_OFFICER;

    @Test
    void aYearIsOpenedByCopyingTheLastAndThenChanged() {
        // Given
        Response opened = open("2041-2042");
        Map<String, Object> plan = new TreeMap<>();
        plan.put("closesOn", "2042-05-30");
        plan.put("countingMonths", List.of(9, 10));
        plan.put("tasks", List.of(Map.of("code", "II.1", "title", "Nâng cao chất lượng chuyên môn")));
        plan.put(
                "obligations",
                List.of(Map.of(
                        "owner",
                        "school",
                        "measure",
                        "POSTED",
                        "minimum",
                        4,
                        "kind",
                        "TARGET",
                        "period",
                        "YEAR",
                        "planReference",
                        "III.6")));
        plan.put(
                "legalBasis",
                List.of(Map.of(
                        "number",
                        "43/2011/NĐ-CP",
                        "title",
                        "Nghị định về trang thông tin",
                        "validFrom",
                        "2011-08-01")));

        // When
        Response changed =
                YEN.asks().header("If-Match", opened.header("ETag")).body(plan).put("/api/v1/plans/2041-2042");

        // Then
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        assertThat(opened.<String>path("closesOn")).isEqualTo("2042-05-31");
        assertThat(opened.<List<Object>>path("tasks")).hasSize(9);
        assertThat(opened.<List<Object>>path("obligations")).hasSize(10);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        Response read = Staff.LAN.asks().get("/api/v1/plans/2041-2042");
        assertThat(read.header("ETag")).isEqualTo("\"2\"");
        assertThat(read.<List<String>>path("obligations.period")).containsExactly("YEAR");
        assertThat(read.<List<String>>path("legalBasis.number")).containsExactly("43/2011/NĐ-CP");
        assertThat(read.<List<Integer>>path("countingMonths")).containsExactly(9, 10);
        ReceivedRecord told = KafkaProbe.shared()
                .await(
                        "submission.obligation.v1",
                        record -> "2041-2042".equals(record.key())
                                && record.json().path("version").asInt() == 2);
        Contracts.of("submission-service").validateClosed(told);
        Response history = YEN.asks().get("/api/v1/changes?of=plan:2041-2042");
        assertThat(history.<List<Integer>>path("items.version")).containsExactly(2, 1);
        assertThat(history.<List<String>>path("items.changedBy")).containsOnly(YEN.id());
        assertThat(history.<String>path("items[0].content.closesOn")).isEqualTo("2042-05-30");
    }

    @Test
    void aYearIsOpenedOnceAndFromAYearThatThereIs() {
        // Given
        open("2043-2044");

        // When
        Response again = open("2043-2044");
        Response fromNowhere = YEN.asks()
                .body(Map.of("schoolYear", "2045-2046", "copyOf", "1990-1991"))
                .post("/api/v1/plans");
        Response noYear = YEN.asks()
                .body(Map.of("schoolYear", "2045-2047", "copyOf", "2026-2027"))
                .post("/api/v1/plans");

        // Then
        assertProblem(again, 409, "YEAR_OPEN");
        assertThat(fromNowhere.<List<String>>path("errors.code")).containsExactly("UNKNOWN_YEAR");
        assertThat(noYear.<List<String>>path("errors.code")).containsExactly("MALFORMED_YEAR");
    }

    @Test
    void aPlanThatMakesNoSenseIsToldEveryFaultAndNothingChanges() {
        // Given
        Response opened = open("2047-2048");
        Map<String, Object> plan = new TreeMap<>();
        plan.put("closesOn", "2047-05-31");
        plan.put("countingMonths", List.of(13));
        plan.put("tasks", List.of(Map.of("code", "II.1", "title", "A"), Map.of("code", "II.1", "title", "B")));
        plan.put(
                "obligations",
                List.of(Map.of(
                        "owner", "team:to-99", "measure", "READ", "minimum", 0, "kind", "MUST", "planReference", "x")));
        plan.put("duties", List.of(Map.of("personId", "khong-co", "duty", "x", "planReference", "III")));

        // When
        Response refused =
                YEN.asks().header("If-Match", opened.header("ETag")).body(plan).put("/api/v1/plans/2047-2048");

        // Then
        assertProblem(refused, 422, "VALIDATION");
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder(
                        "/closesOn",
                        "/countingMonths",
                        "/tasks/1/code",
                        "/obligations/0/owner",
                        "/obligations/0/measure",
                        "/obligations/0/minimum",
                        "/duties/0/personId");
        assertThat(YEN.asks().get("/api/v1/plans/2047-2048").<Integer>path("version"))
                .isEqualTo(1);
    }

    @Test
    void aTopicIsAddedRoutedAndTakenOutOfUse() {
        // Given
        Map<String, Object> topic = topic("an-toan", "91");
        Response added = YEN.asks().body(topic).post("/api/v1/topics");
        topic.put("active", false);
        topic.put("approvals", List.of());

        // When
        Response closed =
                YEN.asks().header("If-Match", added.header("ETag")).body(topic).put("/api/v1/topics/an-toan");

        // Then
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        assertThat(added.<List<String>>path("approvals.role")).containsExactly("inspection-board", "principal");
        assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(200);
        assertThat(closed.<List<Object>>path("approvals")).isEmpty();
        ReceivedRecord told = KafkaProbe.shared()
                .await(
                        "submission.catalogue.v1",
                        record -> "topic:an-toan".equals(record.key())
                                && record.json().path("version").asInt() == 2);
        Contracts.of("submission-service").validateClosed(told);
        assertThat(told.json().path("active").asBoolean()).isFalse();
        assertProblem(
                Staff.LAN.asks().body(Drafts.request("topic", "an-toan")).post("/api/v1/articles"), 422, "VALIDATION");
    }

    @Test
    void aTopicNeedsItsOwnCodeAndKnownParts() {
        // Given
        Map<String, Object> wrong = topic("An Toàn", "92");
        wrong.put("section", "khong-co");
        wrong.put("approvals", List.of(Map.of("role", "contributor", "mode", "SOME", "order", 1)));

        // When
        Response refused = YEN.asks().body(wrong).post("/api/v1/topics");
        Response taken = YEN.asks().body(topic("tai-chinh", "93")).post("/api/v1/topics");

        // Then
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/code", "/section", "/approvals/0/role", "/approvals/0/mode");
        assertProblem(taken, 409, "CODE_TAKEN");
    }

    private static Map<String, Object> topic(String code, String number) {
        Map<String, Object> topic = new TreeMap<>();
        topic.put("code", code);
        topic.put("number", number);
        topic.put("name", "An toàn trường học");
        topic.put("section", "tin-tuc-su-kien");
        topic.put("peopleAndActivities", true);
        topic.put("planTasks", List.of("II.3"));
        topic.put(
                "approvals",
                List.of(
                        Map.of("role", "inspection-board", "mode", "ANY", "order", 1),
                        Map.of("role", "principal", "mode", "ALL", "order", 2)));
        return topic;
    }

    private static Response open(String schoolYear) {
        return YEN.asks()
                .body(Map.of("schoolYear", schoolYear, "copyOf", "2026-2027"))
                .post("/api/v1/plans");
    }
}
