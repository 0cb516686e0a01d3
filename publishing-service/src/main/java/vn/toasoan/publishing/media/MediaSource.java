package vn.toasoan.publishing.media;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.publishing.media.MediaTrouble.Reason;

/** Reads masters from submission-service, with the token of this service's own account. */
@ApplicationScoped
class MediaSource {

    private static final long LARGEST = 64L << 20;

    private final OidcClient issuer;
    private final TokensHelper tokens = new TokensHelper();
    private final WebClient web;
    private final String base;

    MediaSource(
            Vertx vertx,
            OidcClient issuer,
            @ConfigProperty(name = "toasoan.publishing.submission-url") String submissionUrl) {
        this.issuer = issuer;
        this.base = submissionUrl;
        this.web = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout((int) TimeUnit.SECONDS.toMillis(3))
                        .setFollowRedirects(false)
                        .setUserAgent("toasoan-publishing"));
    }

    /** Whatever submission answers under that hash; the caller verifies it. Fails with {@link MediaTrouble} only. */
    Uni<byte[]> read(Master master) {
        return get(master, false)
                .chain(response -> response.statusCode() == 401
                        ? get(master, true)
                        : Uni.createFrom().item(response))
                .onFailure()
                .transform(e -> new MediaTrouble(Reason.MEDIA_UNREACHABLE, master.sha256(), e))
                .map(response -> body(master, response));
    }

    /** @param newToken for an answer that the token at hand is no longer good */
    private Uni<HttpResponse<Buffer>> get(Master master, boolean newToken) {
        return tokens.getTokens(issuer, Map.of(), newToken)
                .chain(token -> web.getAbs(base + "/internal/media/" + master.sha256())
                        .bearerTokenAuthentication(token.getAccessToken())
                        .timeout(TimeUnit.SECONDS.toMillis(20))
                        .send());
    }

    private static byte[] body(Master master, HttpResponse<Buffer> response) {
        Buffer body = response.body();
        return switch (response.statusCode()) {
            case 200 -> {
                if (body == null || body.length() > LARGEST) {
                    throw new MediaTrouble(Reason.MEDIA_WRONG_HASH, master.sha256(), null);
                }
                yield body.getBytes();
            }
            case 404, 410 -> throw new MediaTrouble(Reason.MEDIA_MISSING, master.sha256(), null);
            default ->
                throw new MediaTrouble(
                        Reason.MEDIA_UNREACHABLE,
                        master.sha256(),
                        new IllegalStateException("submission answered " + response.statusCode()));
        };
    }

    @PreDestroy
    void close() {
        web.close();
    }
}
