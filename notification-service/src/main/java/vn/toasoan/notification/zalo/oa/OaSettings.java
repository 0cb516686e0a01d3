package vn.toasoan.notification.zalo.oa;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The school's official account and the app that speaks for it, if it has one. */
@ApplicationScoped
public class OaSettings {

    private final String oauth;
    private final String openapi;
    private final String business;
    private final Optional<String> appId;
    private final Optional<String> appSecret;
    private final Optional<String> tokenKey;
    private final boolean proof;
    private final String callback;

    OaSettings(
            @ConfigProperty(name = "toasoan.zalo.oa.oauth-url") String oauth,
            @ConfigProperty(name = "toasoan.zalo.oa.openapi-url") String openapi,
            @ConfigProperty(name = "toasoan.zalo.oa.business-url") String business,
            @ConfigProperty(name = "toasoan.zalo.oa.app-id") Optional<String> appId,
            @ConfigProperty(name = "toasoan.zalo.oa.app-secret") Optional<String> appSecret,
            @ConfigProperty(name = "toasoan.zalo.oa.token-key") Optional<String> tokenKey,
            @ConfigProperty(name = "toasoan.zalo.oa.appsecret-proof") boolean proof,
            @ConfigProperty(name = "toasoan.api.url") String api) {
        this.oauth = oauth;
        this.openapi = openapi;
        this.business = business;
        this.appId = appId;
        this.appSecret = appSecret;
        this.tokenKey = tokenKey;
        this.proof = proof;
        this.callback = api + "/hooks/zalo/oa/callback";
    }

    /** Set up as far as this service's configuration goes; the first pair of tokens is a matter of its own. */
    public boolean present() {
        return appId.isPresent() && appSecret.isPresent() && tokenKey.isPresent();
    }

    String appId() {
        return appId.orElseThrow();
    }

    String appSecret() {
        return appSecret.orElseThrow();
    }

    /** 32 bytes in Base64, with which tokens are encrypted where they lie. */
    String tokenKey() {
        return tokenKey.orElseThrow();
    }

    /** Whether calls carry {@code appsecret_proof}: a choice in Zalo's console. */
    boolean proves() {
        return proof;
    }

    String callback() {
        return callback;
    }

    URI oauth(String path) {
        return URI.create(oauth + path);
    }

    URI openapi(String path) {
        return URI.create(openapi + path);
    }

    URI business(String path) {
        return URI.create(business + path);
    }
}
