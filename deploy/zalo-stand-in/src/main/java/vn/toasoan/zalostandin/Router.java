package vn.toasoan.zalostandin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who answers a request, and says the answer to its end or breaks off as it is told to. */
final class Router implements HttpHandler {

    private record Route(String method, String path, Pattern pattern, Function<Call, Answer> target) {}

    private final List<Route> routes = new ArrayList<>();

    /** @param path with {@code {name}} for a part that varies */
    void on(String method, String path, Function<Call, Answer> target) {
        Pattern pattern = Pattern.compile(Pattern.quote(path).replaceAll("\\{[a-zA-Z]+}", "\\\\E([^/]+)\\\\Q"));
        routes.add(new Route(method, path, pattern, target));
    }

    /** As {@code GET /path}, for whoever compares them with a description. */
    List<String> served() {
        return routes.stream().map(route -> route.method() + " " + route.path()).toList();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        say(exchange, answer(exchange));
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        for (Route route : routes) {
            Matcher matcher = route.pattern().matcher(path);
            if (route.method().equals(exchange.getRequestMethod()) && matcher.matches()) {
                List<String> parts = new ArrayList<>();
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    parts.add(matcher.group(i));
                }
                try {
                    return route.target().apply(Call.of(exchange, parts));
                } catch (Json.BadCall e) {
                    return Answer.error(-201, Map.of());
                }
            }
        }
        return Answer.page(404);
    }

    private static void say(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        switch (answer.ending()) {
            case HANG -> {
                return;
            }
            case DROP -> exchange.close();
            case WHOLE, CUT -> {
                exchange.getResponseHeaders().set("Content-Type", answer.type());
                answer.headers()
                        .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
                exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body, 0, answer.ending() == Answer.Ending.CUT ? body.length / 2 : body.length);
                } finally {
                    exchange.close();
                }
            }
        }
    }
}
