package vn.toasoan.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuthMatrixTest {
    private static HttpServer server;

    @BeforeAll
    static void answerByToken() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            exchange.sendResponseHeaders(token == null ? 401 : token.equals("Bearer good") ? 204 : 403, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void end() {
        server.stop(0);
    }

    @Test
    void aTableThatHoldsPasses() {
        assertThatCode(() -> matrix(401, 403, 204).run()).doesNotThrowAnyException();
    }

    @Test
    void everyWrongPairIsNamedInOneFailure() {
        assertThatThrownBy(() -> matrix(200, 403, 403).run())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("read as anonymous: expected 200, got 401")
                .hasMessageContaining("read as owner: expected 403, got 204");
    }

    private static AuthMatrix matrix(int... expected) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/thing";
        Function<RequestSpecification, Response> read = request -> request.get(url);
        return AuthMatrix.of("anonymous", "stranger", "owner")
                .caller("anonymous", null)
                .caller("stranger", "bad")
                .caller("owner", "good")
                .row("read", read, expected);
    }
}
