package vn.toasoan.submission.consent;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.toasoan.submission.Staff;

/** Consents made through the API, of an invented child. */
public final class ConsentFixture {

    public static final String CHILD = "Trần Thị Tên Riêng Bí Mật";
    static final String PARENT = "Trần Văn Phụ Huynh Bí Mật";
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private ConsentFixture() {}

    /** For pictures on the site, of a child of six; to be changed for a test. */
    public static Map<String, Object> request() {
        Map<String, Object> request = new TreeMap<>();
        request.put("childCode", "1A-07");
        request.put("childName", CHILD);
        request.put("className", "1A");
        request.put("bornOn", TODAY.minusYears(6).toString());
        request.put("purpose", "IMAGE");
        request.put("channels", List.of("SITE", "UPSTREAM"));
        request.put("textVersion", "2026-08");
        request.put("signer", "MOTHER");
        request.put("signerName", PARENT);
        request.put("grantedOn", TODAY.minusDays(10).toString());
        request.put("expiresOn", TODAY.plusMonths(6).toString());
        request.put("evidence", "Hồ sơ lớp 1A, tờ 12");
        return request;
    }

    static Map<String, Object> request(String field, Object value) {
        Map<String, Object> request = request();
        request.put(field, value);
        return request;
    }

    /** Recorded by the comms officer. */
    public static String given() {
        return given(request());
    }

    static String given(Map<String, Object> request) {
        Response response = Staff.COMMS_OFFICER.asks().body(request).post("/api/v1/consents");
        if (response.statusCode() != 201) {
            throw new IllegalStateException(response.statusCode() + " " + response.asString());
        }
        return response.path("id");
    }

    static Response withdraw(String id) {
        return Staff.COMMS_OFFICER
                .asks()
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "Phụ huynh không muốn đăng ảnh nữa."))
                .post("/api/v1/consents/" + id + "/withdraw");
    }
}
