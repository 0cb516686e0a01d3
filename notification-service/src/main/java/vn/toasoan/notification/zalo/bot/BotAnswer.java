package vn.toasoan.notification.zalo.bot;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import vn.toasoan.notification.zalo.ErrorClass;

/** What the bot's server answers: {@code ok} counts, whatever the HTTP status. */
@JsonIgnoreProperties(ignoreUnknown = true)
record BotAnswer(
        Boolean ok,
        Result result,
        @JsonProperty("error_code") Integer errorCode) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Result(@JsonProperty("message_id") String messageId) {}

    boolean good() {
        return Boolean.TRUE.equals(ok);
    }

    String messageId() {
        return result == null ? null : result.messageId();
    }

    /**
     * The bot's codes are not documented. Those that read like HTTP's are taken so: 401 and 404 are said of the token, 403 of
     * the chat, 400 of the message; all others are worth another attempt.
     */
    ErrorClass errorClass() {
        return switch (errorCode == null ? 0 : errorCode) {
            case 401, 404 -> ErrorClass.AUTH_HUMAN;
            case 403 -> ErrorClass.RECIPIENT;
            case 400, 413 -> ErrorClass.PAYLOAD;
            case 429 -> ErrorClass.RATE;
            default -> ErrorClass.TRANSIENT;
        };
    }
}
