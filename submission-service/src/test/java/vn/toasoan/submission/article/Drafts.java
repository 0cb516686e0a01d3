package vn.toasoan.submission.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import java.util.TreeMap;
import vn.toasoan.submission.Staff;

/** Articles made through the API, as any client would. */
public final class Drafts {

    private Drafts() {}

    /** A good article for Tổ 1; to be changed for a test. */
    public static Map<String, Object> request() {
        Map<String, Object> request = new TreeMap<>();
        request.put("kind", "BAI");
        request.put("title", "Ngày hội đọc sách của học sinh lớp 1");
        request.put("summary", "Tổ 1 tổ chức Ngày hội đọc sách với tám gian hàng.");
        request.put("body", "<p>Ngay từ sáng sớm, sân trường đã rộn ràng.</p>");
        request.put("topic", "ngoai-khoa");
        request.put("team", "to-1");
        return request;
    }

    public static Map<String, Object> request(String field, Object value) {
        Map<String, Object> request = request();
        request.put(field, value);
        return request;
    }

    /** Of Lan for Tổ 1. */
    public static String draft() {
        return created(Staff.LAN, request());
    }

    public static String created(Staff writer, Map<String, Object> request) {
        Response response = writer.asks().body(request).post("/api/v1/articles");
        require(response, 201);
        return response.path("id");
    }

    /** Of Lan, handed in. */
    public static String submitted() {
        String id = draft();
        submit(id);
        return id;
    }

    public static void submit(String id) {
        Response response = Staff.LAN.asks().header("If-Match", etag(id)).post("/api/v1/articles/" + id + "/submit");
        require(response, 200);
    }

    /** As Lan sees it. */
    public static Response shown(String id) {
        return Staff.LAN.asks().get("/api/v1/articles/" + id);
    }

    public static String etag(String id) {
        return shown(id).header("ETag");
    }

    private static void require(Response response, int status) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(response.statusCode() + " " + response.asString());
        }
    }

    /** Asserts a problem response: status and code, in Vietnamese. */
    public static void assertProblem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.<String>path("code")).isEqualTo(code);
        assertThat(response.<String>path("title")).isNotBlank().isNotEqualTo(code);
        assertThat(response.header("Content-Language")).isEqualTo("vi");
    }
}
