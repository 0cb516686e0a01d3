package vn.toasoan.publishing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What publishing sees of submission-service and of the token issuer: {@code GET /internal/media/{sha256}} with a bearer
 * token that was given for the service's own client id and secret.
 */
public final class SubmissionStandIn implements QuarkusTestResourceLifecycleManager {

    private static final AtomicInteger TOKENS = new AtomicInteger();
    private static final Map<String, byte[]> MEDIA = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> READS = new ConcurrentHashMap<>();

    private HttpServer server;

    /** From now on submission has these bytes under that hash, right or wrong. */
    public static void has(String sha256, byte[] bytes) {
        MEDIA.put(sha256, bytes);
    }

    /** How often that hash was asked for with a good token. */
    public static int reads(String sha256) {
        return READS.getOrDefault(sha256, new AtomicInteger()).get();
    }

    /** Tokens that were given out before are good no longer. */
    public static void revokeTokens() {
        TOKENS.incrementAndGet();
    }

    private static String goodToken() {
        return "token-of-publishing-service-" + TOKENS.get();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/realms/toasoan/protocol/openid-connect/token", SubmissionStandIn::token);
        server.createContext("/internal/media/", SubmissionStandIn::media);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "SUBMISSION_URL",
                base,
                "quarkus.oidc-client.auth-server-url",
                base + "/realms/toasoan",
                "OIDC_CLIENT_SECRET",
                "s3cret");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String basic = exchange.getRequestHeaders().getFirst("Authorization");
        String credentials =
                Base64.getEncoder().encodeToString("publishing-service:s3cret".getBytes(StandardCharsets.UTF_8));
        boolean good = form.contains("grant_type=client_credentials") && ("Basic " + credentials).equals(basic);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer(
                exchange,
                good ? 200 : 401,
                good
                        ? ("{\"access_token\":\"" + goodToken() + "\",\"token_type\":\"Bearer\",\"expires_in\":300}")
                                .getBytes(StandardCharsets.UTF_8)
                        : "{\"error\":\"invalid_client\"}".getBytes(StandardCharsets.UTF_8));
    }

    private static void media(HttpExchange exchange) throws IOException {
        if (!("Bearer " + goodToken()).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, new byte[0]);
            return;
        }
        String path = exchange.getRequestURI().getPath();
        String sha256 = path.substring(path.lastIndexOf('/') + 1);
        READS.computeIfAbsent(sha256, ignored -> new AtomicInteger()).incrementAndGet();
        byte[] bytes = MEDIA.get(sha256);
        exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
        answer(exchange, bytes == null ? 404 : 200, bytes == null ? new byte[0] : bytes);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
