package vn.toasoan.zalostandin;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One request.
 *
 * @param parts what the variable parts of the path held
 */
record Call(List<String> parts, Map<String, String> query, Map<String, List<String>> headers, byte[] body) {

    static Call of(HttpExchange exchange, List<String> parts) throws IOException {
        return new Call(
                parts,
                pairs(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes());
    }

    String part(int index) {
        return parts.get(index);
    }

    /** Null where the header is absent. */
    String header(String name) {
        return headers.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(entry -> entry.getValue().getFirst())
                .findFirst()
                .orElse(null);
    }

    JsonNode json() {
        return Json.read(body);
    }

    Map<String, String> form() {
        return pairs(new String(body, StandardCharsets.UTF_8));
    }

    private static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : encoded == null || encoded.isEmpty() ? new String[0] : encoded.split("&")) {
            String[] sides = pair.split("=", 2);
            pairs.put(decoded(sides[0]), sides.length == 2 ? decoded(sides[1]) : "");
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
