package vn.toasoan.submission.intake;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.media.Photos;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ServiceStack;

/** Items that wait, recorded through the API as the comms officer does. */
public final class IntakeFixture {

    private static final AtomicInteger RECORDED = new AtomicInteger();

    private IntakeFixture() {}

    /** With one picture. @param team null where nobody can say which: of somebody who belongs to two */
    public static String waiting(String team) {
        PostgresServer.shared().execute(ServiceStack.database(), """
                insert into person (id, display_name, locale, active, roles, teams, leads, version) values
                ('lan', 'Trần Thị Ngọc Lan', 'vi', true, '{contributor}', '{to-1}', '{}', 1),
                ('p-hai-to', 'Đỗ Thị Hai', 'vi', true, '{contributor}', '{to-1,to-2}', '{}', 1)
                on conflict (id) do update set teams = excluded.teams, active = true""");
        Response recorded = given().auth()
                .oauth2(Staff.COMMS_OFFICER.token())
                .multiPart("senderId", team == null ? "p-hai-to" : "lan")
                .multiPart(
                        "receivedAt",
                        Instant.now()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .minusSeconds(3_600L * RECORDED.incrementAndGet())
                                .toString())
                .multiPart("subject", "Bai gui qua nhom")
                .multiPart("screenshot", "man-hinh.jpg", Photos.jpeg(22, 33), "image/jpeg")
                .multiPart("files", "anh.jpg", Photos.jpeg(26, 26), "image/jpeg")
                .post("/api/v1/intake");
        if (recorded.statusCode() != 201) {
            throw new IllegalStateException(recorded.statusCode() + " " + recorded.asString());
        }
        return recorded.path("id");
    }

    /** At version 1. */
    public static String dismissed(String team) {
        String id = waiting(team);
        Staff.COMMS_OFFICER
                .asks()
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "Trùng"))
                .post("/api/v1/intake/" + id + "/dismiss");
        return id;
    }
}
