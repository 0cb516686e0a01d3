package vn.toasoan.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a service answered to one request. */
public record Answer(String method, String url, int status, HttpHeaders headers, byte[] body) {

    private static final int SHOWN = 800;

    /**
     * @return this answer, if its status is one of these
     * @throws UnexpectedAnswer otherwise
     */
    public Answer expect(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
            throw new UnexpectedAnswer(this, Arrays.toString(statuses));
        }
        return this;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return Json.read(text());
    }

    /** @return the header's first value; null if there is none */
    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** @return the strong entity tag, needed to change the resource; null if there is none */
    public String etag() {
        return header("ETag");
    }

    /** @return the stable code of a problem response; empty when it is none */
    public String problemCode() {
        String type = header("Content-Type");
        return type != null && type.startsWith("application/problem+json")
                ? json().path("code").asText()
                : "";
    }

    String summary() {
        String shown = text();
        return method + " " + url + " answered " + status + ": "
                + (shown.length() > SHOWN ? shown.substring(0, SHOWN) + " ..." : shown);
    }
}
