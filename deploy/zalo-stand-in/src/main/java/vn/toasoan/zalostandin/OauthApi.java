package vn.toasoan.zalostandin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** {@code oauth.zaloapp.com}: consent, exchange and refresh. */
final class OauthApi {

    private static final int BAD_REFRESH = -14020;
    private static final int BAD_CODE = -14003;

    private final Settings settings;
    private final OaTokens tokens;

    OauthApi(Settings settings, OaTokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    void serve(Router router) {
        router.on("GET", "/v4/oa/permission", this::consent);
        router.on("POST", "/v4/oa/access_token", this::token);
    }

    /** Agrees at once, as an account's owner would. */
    private Answer consent(Call call) {
        String to = call.query().get("redirect_uri");
        String code = tokens.consent(call.query().get("code_challenge"));
        String state = call.query().get("state");
        return Answer.redirect(to + (to.contains("?") ? "&" : "?") + "code=" + code + "&oa_id=" + settings.oaId()
                + (state == null ? "" : "&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8)));
    }

    private Answer token(Call call) {
        Map<String, String> form = call.form();
        boolean known = settings.appSecret().equals(call.header("secret_key"))
                && settings.appId().equals(form.get("app_id"));
        if (!known) {
            return refused(-14002, "App is not active");
        }
        if ("refresh_token".equals(form.get("grant_type"))) {
            return answer(tokens.refresh(form.getOrDefault("refresh_token", "")), BAD_REFRESH, "Invalid refresh token");
        }
        return answer(
                tokens.exchange(form.getOrDefault("code", ""), form.getOrDefault("code_verifier", "")),
                BAD_CODE,
                "Authorization code is invalid");
    }

    private static Answer answer(Optional<OaTokens.Pair> pair, int code, String otherwise) {
        return pair.map(it -> Answer.json(Map.of(
                        "access_token", it.access(),
                        "refresh_token", it.refresh(),
                        "expires_in", String.valueOf(OaTokens.ACCESS.toSeconds()))))
                .orElseGet(() -> refused(code, otherwise));
    }

    private static Answer refused(int code, String text) {
        return Answer.json(Map.of("error", code, "error_name", text, "error_description", text));
    }
}
