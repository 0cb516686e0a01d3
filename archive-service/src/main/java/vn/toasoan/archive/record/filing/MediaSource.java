package vn.toasoan.archive.record.filing;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads masters by hash from submission-service, the one look-up between services (design page 3). */
@ApplicationScoped
class MediaSource {

    private static final int CONNECT_MILLIS = 3_000;
    private static final Duration WHOLE_ANSWER = Duration.ofSeconds(15);

    private final WebClient web;
    private final ServiceToken token;
    private final String base;

    MediaSource(Vertx vertx, ServiceToken token, @ConfigProperty(name = "toasoan.submission.url") String base) {
        this.web = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setFollowRedirects(false)
                        .setMaxPoolSize(4)
                        .setUserAgent("toasoan-archive"));
        this.token = token;
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /**
     * The bytes that the other side keeps under the hash; whether they are the right ones, the caller has to see.
     *
     * @return fails with {@link FilingTrouble}
     */
    Uni<byte[]> read(String sha256) {
        return token.get()
                .chain(access -> web.getAbs(base + "/internal/media/" + sha256)
                        .bearerTokenAuthentication(access)
                        .timeout(WHOLE_ANSWER.toMillis())
                        .send())
                .map(answer -> bytes(sha256, answer))
                .onFailure(failure -> !(failure instanceof FilingTrouble))
                .transform(failure -> new FilingTrouble(FilingProblem.MEDIA_UNREACHABLE, sha256, failure));
    }

    private byte[] bytes(String sha256, HttpResponse<Buffer> answer) {
        int status = answer.statusCode();
        if (status == Status.OK.getStatusCode()) {
            Buffer body = answer.body();
            return body == null ? new byte[0] : body.getBytes();
        }
        if (status == Status.UNAUTHORIZED.getStatusCode()) {
            token.forget();
        }
        boolean missing = status == Status.NOT_FOUND.getStatusCode() || status == Status.GONE.getStatusCode();
        throw new FilingTrouble(
                missing ? FilingProblem.MEDIA_MISSING : FilingProblem.MEDIA_UNREACHABLE,
                sha256 + " answered " + status,
                null);
    }
}
