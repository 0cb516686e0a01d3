package vn.toasoan.local.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.local.process.Patience;

/** One request being put together; {@link #send} performs it. */
public final class Call {

    private static final Set<Integer> AWAY = Set.of(502, 503, 504);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    private final Api api;
    private final String method;
    private final String path;
    private final HttpRequest.Builder request;
    private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
    private IOException lastFailure;

    Call(Api api, String method, String path) {
        this.api = api;
        this.method = method;
        this.path = path;
        this.request = HttpRequest.newBuilder(URI.create(api.url(path)))
                .timeout(LONGEST_ANSWER)
                .header("Accept", "application/json, */*;q=0.5");
    }

    public Call header(String name, String value) {
        request.header(name, value);
        return this;
    }

    /** @param etag as the service gave it, with its quotes */
    public Call ifMatch(String etag) {
        return header("If-Match", etag);
    }

    /** Marks a creating request, so that repeating it creates nothing twice. */
    public Call once() {
        return header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public Call json(Object value) {
        return body("application/json", HttpRequest.BodyPublishers.ofString(Json.write(value)));
    }

    public Call form(Map<String, String> fields) {
        String encoded = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return body("application/x-www-form-urlencoded", HttpRequest.BodyPublishers.ofString(encoded));
    }

    public Call multipart(Multipart parts) {
        return body(parts.contentType(), HttpRequest.BodyPublishers.ofByteArray(parts.bytes()));
    }

    private Call body(String contentType, HttpRequest.BodyPublisher content) {
        body = content;
        return header("Content-Type", contentType);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * @return whatever the service answered
     * @throws ServiceAway if it did not answer within the caller's patience
     */
    public Answer send() {
        return Patience.until(api.patience(), this::attempt)
                .orElseThrow(() -> new ServiceAway(method + " " + api.url(path), lastFailure));
    }

    private Optional<Answer> attempt() {
        try {
            String token = api.token().get();
            if (token != null) {
                request.setHeader("Authorization", "Bearer " + token);
            }
            HttpResponse<byte[]> response =
                    Api.CLIENT.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofByteArray());
            Answer answer =
                    new Answer(method, api.url(path), response.statusCode(), response.headers(), response.body());
            return AWAY.contains(answer.status()) && !api.patience().isZero() ? Optional.empty() : Optional.of(answer);
        } catch (IOException e) {
            lastFailure = e;
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
