package vn.toasoan.review.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.Newsroom.as;
import static vn.toasoan.review.Newsroom.json;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.ReviewServiceTest;

@ReviewServiceTest
class CalendarTest {

    private static final Map<String, Object> STORM = Map.of("working", false, "name", "Nghỉ bão");

    @Test
    void aDayIsEnteredChangedAndTakenOutUnderItsVersion() {
        // When
        Response entered = comms().body(STORM).put("/api/v1/school-calendar/2031-08-20");
        int again =
                comms().body(STORM).put("/api/v1/school-calendar/2031-08-20").statusCode();
        Response changed = comms().header("If-Match", entered.getHeader("ETag"))
                .body(Map.of("working", true, "name", "Làm bù"))
                .put("/api/v1/school-calendar/2031-08-20");
        int stale = comms().header("If-Match", entered.getHeader("ETag"))
                .delete("/api/v1/school-calendar/2031-08-20")
                .statusCode();
        int gone = comms().header("If-Match", changed.getHeader("ETag"))
                .delete("/api/v1/school-calendar/2031-08-20")
                .statusCode();

        // Then
        assertThat(entered.statusCode()).isEqualTo(201);
        assertThat(again).isEqualTo(428);
        assertThat(json(changed).get("name").asText()).isEqualTo("Làm bù");
        assertThat(stale).isEqualTo(412);
        assertThat(gone).isEqualTo(204);
    }

    @Test
    void theDaysOfAPeriodAreReadInOrder() {
        // When
        Response found = as(UUID.randomUUID(), "contributor")
                .queryParam("from", "2027-02-01")
                .queryParam("to", "2027-02-28")
                .get("/api/v1/school-calendar");
        int tooLong = as(UUID.randomUUID(), "contributor")
                .queryParam("from", "2027-02-01")
                .queryParam("to", "2031-02-28")
                .get("/api/v1/school-calendar")
                .statusCode();
        int noDay =
                comms().body(STORM).put("/api/v1/school-calendar/2031-02-30").statusCode();

        // Then
        assertThat(json(found).get("items").findValuesAsText("day"))
                .containsExactly("2027-02-04", "2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10");
        assertThat(tooLong).isEqualTo(422);
        assertThat(noDay).isIn(400, 404);
    }

    private static RequestSpecification comms() {
        return as(UUID.randomUUID(), "comms-officer");
    }
}
