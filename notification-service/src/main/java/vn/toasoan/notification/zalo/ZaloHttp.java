package vn.toasoan.notification.zalo;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Calls to Zalo's hosts. Neither addresses nor bodies are logged or traced: a bot's token is part of its address, and a
 * telephone number part of a body.
 */
@ApplicationScoped
public class ZaloHttp {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** @param status of HTTP, which says little */
    public record Reply(int status, String body) {}

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final Duration patience;

    ZaloHttp(@ConfigProperty(name = "toasoan.zalo.patience") Duration patience) {
        this.patience = patience;
    }

    /** Answers on the context of the caller, if there is one. */
    public Uni<Reply> post(URI url, String type, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(patience)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    private Uni<Reply> send(HttpRequest request) {
        Context context = Vertx.currentContext();
        Uni<Reply> reply = Uni.createFrom()
                .completionStage(() -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .map(response -> new Reply(response.statusCode(), response.body()));
        return context == null ? reply : reply.emitOn(task -> context.runOnContext(ignored -> task.run()));
    }

    /** True if the request can't have left this house. Everything else leaves the outcome unknown. */
    public static boolean neverLeft(Throwable failure) {
        Throwable cause = cause(failure);
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    }

    /** For the log: never the message, which may hold the address. */
    public static String describe(Throwable failure) {
        return cause(failure).getClass().getSimpleName();
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof java.util.concurrent.CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }
}
