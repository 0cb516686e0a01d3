package vn.toasoan.archive;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Gives media bytes as submission-service does, to whoever brings the token that this server also gives. */
public final class MediaServer implements QuarkusTestResourceLifecycleManager {

    private static final String MEDIA = "/internal/media/";
    private static final String TOKEN = "service-token";
    private static final Map<String, byte[]> CONTENT = new ConcurrentHashMap<>();
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static volatile boolean down;

    private HttpServer server;

    /** Bytes for a hash, right or wrong. */
    public static void holds(String sha256, byte[] bytes) {
        CONTENT.put(sha256, bytes);
    }

    public static void goesAway() {
        down = true;
    }

    public static void comesBack() {
        down = false;
    }

    public static long timesAsked(String sha256) {
        return ASKED.stream().filter(sha256::equals).count();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(MEDIA, MediaServer::media);
        server.createContext("/realm/token", MediaServer::token);
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "SUBMISSION_URL",
                base,
                "quarkus.oidc-client.auth-server-url",
                base + "/realm",
                "quarkus.oidc-client.token-path",
                "/token");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void media(HttpExchange exchange) throws IOException {
        String sha256 = exchange.getRequestURI().getPath().substring(MEDIA.length());
        ASKED.add(sha256);
        byte[] bytes = CONTENT.get(sha256);
        if (down) {
            answer(exchange, 503, new byte[0]);
        } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, new byte[0]);
        } else {
            answer(exchange, bytes == null ? 404 : 200, bytes == null ? new byte[0] : bytes);
        }
    }

    private static void token(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        String body = "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}".formatted(TOKEN);
        answer(exchange, 200, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
