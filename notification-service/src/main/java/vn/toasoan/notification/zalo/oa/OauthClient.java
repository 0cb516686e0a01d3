package vn.toasoan.notification.zalo.oa;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import vn.toasoan.notification.zalo.ZaloHttp;

/** Buys pairs of tokens. What goes out and what comes back is never logged. */
@ApplicationScoped
class OauthClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(
            @JsonProperty("access_token") String access,
            @JsonProperty("refresh_token") String refresh,
            @JsonProperty("expires_in") String expiresIn,
            @JsonProperty("error") Integer error) {

        boolean good() {
            return access != null && refresh != null;
        }

        /** Zalo writes seconds as a string. */
        Duration lives() {
            return Duration.ofSeconds(Long.parseLong(expiresIn));
        }
    }

    private final OaSettings settings;
    private final ZaloHttp http;
    private final ObjectMapper json;

    OauthClient(OaSettings settings, ZaloHttp http, ObjectMapper json) {
        this.settings = settings;
        this.http = http;
        this.json = json;
    }

    Uni<Answer> refresh(String refreshToken) {
        return token(Map.of("refresh_token", refreshToken, "app_id", settings.appId(), "grant_type", "refresh_token"));
    }

    Uni<Answer> exchange(String code, String verifier) {
        return token(Map.of(
                "code",
                code,
                "app_id",
                settings.appId(),
                "grant_type",
                "authorization_code",
                "code_verifier",
                verifier));
    }

    private Uni<Answer> token(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.post(
                        settings.oauth("/v4/oa/access_token"),
                        "application/x-www-form-urlencoded",
                        Map.of("secret_key", settings.appSecret()),
                        body)
                .map(reply -> read(reply.body()));
    }

    private Answer read(String body) {
        try {
            return json.readValue(body, Answer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Zalo's token host answered something else than JSON");
        }
    }
}
