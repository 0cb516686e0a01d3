package vn.toasoan.zalostandin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Signs the account's events in whichever variant is chosen, since Zalo's texts leave several open, and posts them. */
final class OaEvents {

    /**
     * @param url null while nobody listens
     * @param first the signature begins with {@code app_id} or {@code oa_id}
     * @param timeInHeader the signed time stands in {@code X-ZEvent-Timestamp} and not in the body
     * @param appSecret signed with the app's secret instead of the account's
     * @param prefix {@code mac=} before the signature
     */
    record Target(String url, String first, boolean timeInHeader, boolean appSecret, boolean prefix) {}

    private final Settings settings;
    private final StandInClock clock;
    private final Webhooks webhooks;
    private volatile Target target = new Target(null, "app_id", false, false, true);

    OaEvents(Settings settings, StandInClock clock, Webhooks webhooks) {
        this.settings = settings;
        this.clock = clock;
        this.webhooks = webhooks;
    }

    void target(Target fresh) {
        target = fresh;
    }

    /** Posts an event; ids of app and account and the time are filled in. */
    void tell(JsonNode event, boolean signedWrongly) {
        Target to = target;
        if (to.url() == null) {
            return;
        }
        String time = String.valueOf(clock.instant().toEpochMilli());
        ObjectNode body = Json.object();
        body.put("app_id", settings.appId()).put("oa_id", settings.oaId());
        body.setAll((ObjectNode) event.deepCopy());
        body.put("timestamp", time);
        String signedTime = to.timeInHeader() ? String.valueOf(Long.parseLong(time) + 7) : time;
        String text = body.toString();
        String first = to.first().equals("oa_id") ? settings.oaId() : settings.appId();
        String key = to.appSecret() ? settings.appSecret() : settings.oaSecret();
        String mac = sha256(first + text + signedTime + (signedWrongly ? "not-the-key" : key));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-ZEvent-Signature", (to.prefix() ? "mac=" : "") + mac);
        headers.put("X-ZEvent-Timestamp", signedTime);
        if (body.has("tracking_id") || body.at("/message/tracking_id").isTextual()) {
            headers.put("X-ZEvent-Server", "ZNS");
        }
        webhooks.post(to.url(), text, headers);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
