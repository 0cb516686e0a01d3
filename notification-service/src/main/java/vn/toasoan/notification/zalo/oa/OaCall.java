package vn.toasoan.notification.zalo.oa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.toasoan.notification.channel.Message;
import vn.toasoan.notification.channel.Wording;
import vn.toasoan.notification.zalo.ZaloAddress;
import vn.toasoan.notification.zalo.ZaloText;

/** Writes the request of each route, by the letter of Zalo's contract: snake case, ids as strings. */
@ApplicationScoped
class OaCall {

    private final OaSettings settings;
    private final Wording wording;
    private final ObjectMapper json;
    private final Clock clock;

    OaCall(OaSettings settings, Wording wording, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.wording = wording;
        this.json = json;
        this.clock = clock;
    }

    URI url(OaRoute route) {
        return switch (route) {
            case GROUP -> settings.openapi("/v3.0/oa/group/message");
            case CONSULTATION -> settings.openapi("/v3.0/oa/message/cs");
            case TEMPLATE_BY_UID -> settings.openapi("/v3.0/oa/message/template");
            case TEMPLATE_BY_PHONE -> settings.business("/message/template");
            case NONE -> throw new IllegalArgumentException();
        };
    }

    Map<String, String> headers(String token) {
        Map<String, String> headers = new HashMap<>();
        headers.put("access_token", token);
        if (settings.proves()) {
            headers.put("appsecret_proof", proof(token));
        }
        return headers;
    }

    /** @param template null where the route needs none */
    String body(OaRoute route, Message message, ZaloAddress to, ApprovedTemplate template) {
        return write(
                switch (route) {
                    case GROUP -> Map.of("recipient", Map.of("group_id", to.id()), "message", text(message));
                    case CONSULTATION -> Map.of("recipient", Map.of("user_id", to.id()), "message", text(message));
                    case TEMPLATE_BY_UID ->
                        Map.of(
                                "user_id",
                                to.id(),
                                "template_id",
                                template.zaloId(),
                                "template_data",
                                TemplateData.of(template.params(), message, clock.instant()));
                    case TEMPLATE_BY_PHONE ->
                        Map.of(
                                "phone",
                                to.id(),
                                "template_id",
                                template.zaloId(),
                                "template_data",
                                TemplateData.of(template.params(), message, clock.instant()),
                                "tracking_id",
                                message.id().toString(),
                                "sending_mode",
                                "1");
                    case NONE -> throw new IllegalArgumentException();
                });
    }

    private Map<String, String> text(Message message) {
        return Map.of(
                "text",
                ZaloText.of(message.items().stream()
                        .map(item -> wording.line(item, message.language()))
                        .toList()));
    }

    private String proof(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.appSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
