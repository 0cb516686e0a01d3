package vn.toasoan.zalostandin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Uploaded files: what comes back for one works for seven days. */
final class Uploads {

    private static final Duration LIVES = Duration.ofDays(7);
    private static final int IMAGE = 1024 * 1024;
    private static final int FILE = 5 * 1024 * 1024;

    private final StandInClock clock;
    private final Map<String, Instant> taken = new ConcurrentHashMap<>();

    Uploads(StandInClock clock) {
        this.clock = clock;
    }

    Answer take(Call call) {
        boolean file = call.part(0).equals("file");
        if (call.body().length > (file ? FILE : IMAGE)) {
            return Answer.error(-210, Map.of());
        }
        String id = UUID.randomUUID().toString();
        taken.put(id, clock.instant());
        return Answer.json(
                Map.of("data", Map.of(file ? "token" : "attachment_id", id), "error", 0, "message", "Success"));
    }

    boolean isDead(JsonNode attachment) {
        String id = attachment
                .at("/payload/token")
                .asText(attachment.at("/payload/elements/0/attachment_id").asText());
        boolean byUrl = attachment.at("/payload/elements/0/url").isTextual();
        Instant since = taken.get(id);
        return !byUrl && (since == null || clock.instant().isAfter(since.plus(LIVES)));
    }
}
