package vn.toasoan.publishing.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.publishing.destination.WebhookTarget;

/**
 * Talks to the address that was checked, whatever the name service says meanwhile; the name stands in {@code Host}, and the
 * certificate must be its. Follows no redirect, and reads no more of an answer than is of use.
 */
@ApplicationScoped
class PinnedClient {

    /** @param body at most {@link #LONGEST_ANSWER} bytes */
    record Reply(int status, String contentType, String retryAfter, byte[] body) {}

    private static final int LONGEST_ANSWER = 16 * 1024;
    /** Several offices may live on one host, and one that hangs must leave room for the others. */
    private static final int MOST_TO_ONE_HOST = 512;

    private static final int CONNECT_MILLIS = 5_000;

    private final HttpClient client;
    private final Duration patience;

    PinnedClient(Vertx vertx, @ConfigProperty(name = "toasoan.delivery.timeout") Duration patience) {
        this.patience = patience;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setForceSni(true)
                .setVerifyHost(true)
                .setKeepAliveTimeout(15)
                .setMaxPoolSize(MOST_TO_ONE_HOST)
                .setMaxHeaderSize(16 * 1024));
    }

    Uni<Reply> send(HttpMethod method, WebhookTarget target, Map<String, String> headers, byte[] body) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(target.path())
                .setFollowRedirects(false)
                .setTimeout(patience.toMillis());
        headers.forEach(options::putHeader);
        return Uni.createFrom()
                .completionStage(() -> client.request(options)
                        .compose(request -> request.send(Buffer.buffer(body)).compose(answer -> read(request, answer)))
                        .toCompletionStage());
    }

    private static Future<Reply> read(HttpClientRequest request, HttpClientResponse answer) {
        Promise<Reply> promise = Promise.promise();
        Buffer read = Buffer.buffer();
        answer.handler(chunk -> {
            if (read.length() < LONGEST_ANSWER) {
                read.appendBuffer(chunk, 0, Math.min(chunk.length(), LONGEST_ANSWER - read.length()));
            } else if (promise.tryComplete(reply(answer, read))) {
                request.reset();
            }
        });
        answer.endHandler(end -> promise.tryComplete(reply(answer, read)));
        answer.exceptionHandler(promise::tryFail);
        return promise.future();
    }

    private static Reply reply(HttpClientResponse answer, Buffer read) {
        return new Reply(
                answer.statusCode(),
                answer.getHeader("Content-Type"),
                answer.getHeader("Retry-After"),
                read.getBytes());
    }
}
