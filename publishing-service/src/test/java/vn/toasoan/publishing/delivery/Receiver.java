package vn.toasoan.publishing.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An office's system: takes webhooks over real HTTP, each destination under a path of its own. */
final class Receiver implements AutoCloseable {

    /** How a path answers. */
    record Manner(int status, String body, Map<String, String> headers) {

        static Manner of(int status) {
            return new Manner(status, "", Map.of());
        }
    }

    /** What came in. */
    record Message(String path, Map<String, String> headers, byte[] body) {

        String id() {
            return headers.get("webhook-id");
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String type() {
            return json().get("type").asText();
        }

        int edition() {
            return json().get("data").get("edition").asInt();
        }
    }

    private final Map<String, Manner> manners = new ConcurrentHashMap<>();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Status 0 hangs until the receiver is closed. */
    void answers(String path, Manner manner) {
        manners.put(path, manner);
    }

    void answers(String path, int status) {
        answers(path, Manner.of(status));
    }

    List<Message> at(String path) {
        return messages.stream().filter(message -> message.path().equals(path)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new ConcurrentHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
            String path = exchange.getRequestURI().getPath();
            messages.add(new Message(path, headers, exchange.getRequestBody().readAllBytes()));
            Manner manner = manners.getOrDefault(path, Manner.of(204));
            if (manner.status() == 0) {
                released.await(60, TimeUnit.SECONDS);
                return;
            }
            manner.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            byte[] body = manner.body().getBytes();
            exchange.sendResponseHeaders(manner.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
