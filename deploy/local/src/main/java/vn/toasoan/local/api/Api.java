package vn.toasoan.local.api;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The REST API of one service as one caller sees it.
 *
 * @param base for example {@code http://localhost:8081}
 * @param token gives the bearer token for each request; gives null for an anonymous caller
 * @param patience how long a call is repeated while the service is away (connection refused or reset, 502, 503, 504). A
 *     repeated call carries the same {@code Idempotency-Key}
 */
public record Api(String base, Supplier<String> token, Duration patience) {

    static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** A caller without a token, who gives up at the first failure. */
    public static Api anonymous(String base) {
        return new Api(base, () -> null, Duration.ZERO);
    }

    public Call get(String path) {
        return new Call(this, "GET", path);
    }

    public Call post(String path) {
        return new Call(this, "POST", path);
    }

    public Call put(String path) {
        return new Call(this, "PUT", path);
    }

    public Call delete(String path) {
        return new Call(this, "DELETE", path);
    }

    public Call options(String path) {
        return new Call(this, "OPTIONS", path);
    }

    public String url(String path) {
        return base + path;
    }
}
