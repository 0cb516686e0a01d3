package vn.toasoan.archive.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.archive.ArchiveServiceTest;
import vn.toasoan.archive.Staff;
import vn.toasoan.archive.record.Newsroom;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;

@ArchiveServiceTest
class HoldTest {

    private static final String HOLDS = "/api/v1/holds";

    @Test
    void a_hold_names_records_and_says_so_where_people_look_for_the_reason() {
        // Given
        String record = filed(UUID.randomUUID(), 1);

        // When
        Response placed = place(List.of(record), null);

        // Then
        assertThat(placed.statusCode()).as(placed.asString()).isEqualTo(201);
        assertThat(placed.jsonPath().getInt("held")).isEqualTo(1);
        JsonPath why = why(record);
        assertThat(why.getString("holds[0].mandateNo")).isEqualTo("45/QĐ-TTr");
        assertThat(why.getList("beforeDestruction", String.class).getFirst())
                .isEqualTo(
                        "Giải tỏa lệnh giữ số 45/QĐ-TTr của Thanh tra Sở, do hai người thực hiện, kèm văn bản kết thúc.");
        Contracts.of("archive-service")
                .validateClosed(KafkaProbe.shared()
                        .await(
                                "archive.record.v1",
                                event -> event.isEvent("hold-placed")
                                        && event.key().equals(placed.jsonPath().getString("id"))));
    }

    @Test
    void a_saved_query_also_catches_what_is_filed_later() {
        // Given
        UUID article = UUID.randomUUID();
        String hold = place(List.of(), Map.of("articleId", article.toString()))
                .jsonPath()
                .getString("id");

        // When
        String record = filed(article, 1);

        // Then
        assertThat(why(record).getString("holds[0].id")).isEqualTo(hold);
        assertThat(Staff.as(Staff.INSPECTOR).get(HOLDS + "/" + hold).jsonPath().getInt("held"))
                .isEqualTo(1);
    }

    @Test
    void holds_stack_and_releasing_one_leaves_the_other() {
        // Given
        String record = filed(UUID.randomUUID(), 1);
        Response first = place(List.of(record), null);
        String second = place(List.of(record), null).jsonPath().getString("id");
        Response proposed = propose(first);

        // When
        Response released = confirm(proposed, Staff.person(Staff.PRINCIPAL), "principal");

        // Then
        assertThat(released.jsonPath().getString("state")).isEqualTo("RELEASED");
        assertThat(released.jsonPath().getInt("held")).isZero();
        assertThat(why(record).getList("holds.id")).containsExactly(second);
    }

    @Test
    void one_person_cannot_release_alone_whatever_roles_they_hold() {
        // Given
        String record = filed(UUID.randomUUID(), 1);
        Response proposed = propose(place(List.of(record), null));

        // When
        Response refused = confirm(proposed, Staff.person(Staff.ARCHIVIST), "archivist", "principal");

        // Then
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("FOUR_EYES");
        assertThat(why(record).getList("holds")).hasSize(1);
    }

    @Test
    void a_hold_needs_something_to_hold() {
        // When
        Response empty = place(List.of(), null);
        Response nothing = place(List.of(UUID.randomUUID().toString()), null);

        // Then
        assertThat(empty.jsonPath().getString("code")).isEqualTo("HOLD_WITHOUT_SCOPE");
        assertThat(nothing.jsonPath().getString("code")).isEqualTo("HOLD_ON_NOTHING");
    }

    @Test
    void archivist_and_principal_hold_and_release_and_the_inspector_looks() {
        // Given
        String nowhere = HOLDS + "/" + UUID.randomUUID();
        Map<String, String> paper = Map.of("paperNo", "78/KL", "paperDate", "2026-11-20");

        // When / Then
        Staff.matrix()
                .row("list", request -> request.get(HOLDS), Staff.only(200, "archivist", "principal", "inspector"))
                .row("read", request -> request.get(nowhere), Staff.only(404, "archivist", "principal", "inspector"))
                .row("place", request -> request.body(Map.of()).post(HOLDS), Staff.only(422, "archivist", "principal"))
                .row(
                        "propose release",
                        request -> request.body(paper).post(nowhere + "/propose-release"),
                        Staff.only(404, "archivist", "principal"))
                .row(
                        "refuse release",
                        request -> request.post(nowhere + "/refuse-release"),
                        Staff.only(404, "archivist", "principal"))
                .row(
                        "confirm release",
                        request -> request.post(nowhere + "/confirm-release"),
                        Staff.only(404, "archivist", "principal"))
                .run();
    }

    private static String filed(UUID article, int edition) {
        Newsroom.tellEdition(Newsroom.edition(article, edition));
        return Newsroom.awaitRecordFiled(article, edition)
                .json()
                .get("recordId")
                .asText();
    }

    private static Response place(List<String> records, Map<String, String> query) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "mandateNo",
                "45/QĐ-TTr",
                "mandateDate",
                "2026-11-20",
                "authority",
                "Thanh tra Sở",
                "recordIds",
                records));
        if (query != null) {
            body.put("query", query);
        }
        return Staff.as(Staff.ARCHIVIST).body(body).post(HOLDS);
    }

    private static Response propose(Response placed) {
        return Staff.as(Staff.ARCHIVIST)
                .header("If-Match", placed.header("ETag"))
                .body(Map.of("paperNo", "78/KL-TTr", "paperDate", "2026-11-21"))
                .post(HOLDS + "/" + placed.jsonPath().getString("id") + "/propose-release");
    }

    private static Response confirm(Response proposed, UUID person, String... roles) {
        return Staff.as(person, roles)
                .header("If-Match", proposed.header("ETag"))
                .post(HOLDS + "/" + proposed.jsonPath().getString("id") + "/confirm-release");
    }

    private static JsonPath why(String record) {
        return Staff.as(Staff.ARCHIVIST)
                .get("/api/v1/records/" + record + "/why")
                .jsonPath();
    }
}
