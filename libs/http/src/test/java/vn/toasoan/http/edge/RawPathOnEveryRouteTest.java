package vn.toasoan.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.toasoan.http.sample.LibraryTest;
import vn.toasoan.testkit.Tokens;

/** Written to the socket byte by byte: any HTTP client would put such paths right. */
@LibraryTest
class RawPathOnEveryRouteTest {

    private static final String TOKEN =
            Tokens.of("person-1").roles("contributor", "principal").sign();

    @TestHTTPResource
    URI root;

    @Test
    void everyVariantOfEveryRouteIsRefused() throws IOException {
        for (String route : routes()) {
            for (String target : variants(route)) {
                for (String method : List.of("GET", "POST")) {
                    String answer = send(method, target);
                    assertThat(answer).as(method + " " + target).startsWith("HTTP/1.1 400 ");
                    // What java.net.URI cannot parse, Quarkus refuses by itself: before any handler, without a body.
                    assertThat(answer)
                            .as(method + " " + target)
                            .contains(!isUri(target) ? "400" : "\"code\":\"BAD_PATH\"");
                }
            }
        }
    }

    @Test
    void theSameRoutesPassAsTheyAre() throws IOException {
        for (String route : routes()) {
            assertThat(send("GET", route)).as(route).doesNotContain("BAD_PATH");
        }
    }

    @Test
    void aTargetThatIsNoPathIsRefused() throws IOException {
        assertThat(send("GET", "api/v1/notes")).startsWith("HTTP/1.1 400 ");
        assertThat(send("GET", "http://" + root.getAuthority() + "/api/v1//notes"))
                .startsWith("HTTP/1.1 400 ");
    }

    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>(Set.of("/", "/nowhere", "/q/openapi", "/q/nowhere", "/api/v1/nowhere"));
        RestAssured.given()
                .accept("application/json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths")
                .keySet()
                .forEach(path ->
                        routes.add(path.toString().replaceAll("\\{[^}]+}", "0198c0de-0000-7000-8000-000000000001")));
        assertThat(routes).hasSizeGreaterThan(12);
        return routes;
    }

    private static List<String> variants(String route) {
        List<String> variants = new ArrayList<>();
        String parent = route.substring(0, route.lastIndexOf('/'));
        String last = route.substring(route.lastIndexOf('/') + 1);
        for (String bad :
                List.of(";", ";x=y", "%3B", "%3bx", "\\", "%5C", "%5c", "%2F", "%2f", "%00", "%0a", "%252F", "%253B")) {
            variants.add(route + bad);
            variants.add(parent + "/" + bad + last);
        }
        for (String bad : List.of("/", "./", "../x/", "%2e/", "%2E%2e/x/", ".%2e/x/", "%252e%252e/")) {
            variants.add(parent + "/" + bad + last);
        }
        variants.add("/." + route);
        variants.add("//" + route);
        variants.add("///" + route);
        variants.add(route + "/..");
        variants.add(route + "/%2e%2E");
        return variants;
    }

    private static boolean isUri(String target) {
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private String send(String method, String target) throws IOException {
        try (Socket socket = new Socket("localhost", root.getPort())) {
            socket.setSoTimeout(10_000);
            String request = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
