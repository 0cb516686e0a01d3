package vn.toasoan.notification.zalo.oa;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

/** What the account's hosts answer: HTTP 200, and {@code error} says how it went. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OaAnswer(Integer error, String message, JsonNode data) {

    boolean good() {
        return error != null && error == 0;
    }

    /** The two hosts call it differently; null where there is none. */
    String messageId() {
        return text("message_id") == null ? text("msg_id") : text("message_id");
    }

    /** Template messages that are left today; null where the answer does not say. */
    Double quotaLeft() {
        JsonNode quota = data == null ? null : data.get("quota");
        JsonNode left = quota == null ? null : quota.has("remain") ? quota.get("remain") : quota.get("remainingQuota");
        return left == null || !left.asText().matches("\\d+") ? null : Double.valueOf(left.asText());
    }

    private String text(String name) {
        return data != null && data.hasNonNull(name) ? data.get(name).asText() : null;
    }
}
