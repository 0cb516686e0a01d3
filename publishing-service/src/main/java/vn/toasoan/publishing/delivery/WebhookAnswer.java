package vn.toasoan.publishing.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * What a receiver may say in its answer: {@code {"status":"acknowledged","reference":"…"}} or
 * {@code {"status":"posted","url":"…","postedOn":"2026-11-25"}}. Anything else says nothing, and is no fault.
 */
final class WebhookAnswer {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_URL = 500;

    private WebhookAnswer() {}

    /** Null when it says nothing. */
    static Sent.Answer read(String contentType, byte[] body, LocalDate today) {
        if (contentType == null || !contentType.startsWith("application/json") || body.length == 0) {
            return null;
        }
        try {
            JsonNode answer = JSON.readTree(body);
            String reference = text(answer, "reference", LONGEST_REFERENCE);
            return switch (answer.path("status").asText()) {
                case "acknowledged" -> new Sent.Answer(reference, null, null);
                case "posted" -> posted(answer, reference, today);
                default -> null;
            };
        } catch (IOException | DateTimeException e) {
            return null;
        }
    }

    private static Sent.Answer posted(JsonNode answer, String reference, LocalDate today) {
        String url = text(answer, "url", LONGEST_URL);
        String on = text(answer, "postedOn", 10);
        return PageAddress.isOne(url)
                ? new Sent.Answer(reference, url, on == null ? today : LocalDate.parse(on))
                : new Sent.Answer(reference, null, null);
    }

    private static String text(JsonNode answer, String name, int longest) {
        JsonNode value = answer.path(name);
        return value.isTextual()
                        && value.asText().length() <= longest
                        && !value.asText().isBlank()
                ? value.asText().strip()
                : null;
    }
}
