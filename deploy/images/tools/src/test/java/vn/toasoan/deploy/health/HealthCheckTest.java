package vn.toasoan.deploy.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthCheckTest {

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/ready", 200);
        answer("/not-ready", 503);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void is_healthy_when_the_service_says_so() {
        // Given
        int port = server.getAddress().getPort();

        // When
        boolean healthy = HealthCheck.answersOk(port, "/ready");

        // Then
        assertThat(healthy).isTrue();
    }

    @Test
    void is_not_healthy_when_the_service_says_that_it_is_not_ready() {
        // Given
        int port = server.getAddress().getPort();

        // When
        boolean healthy = HealthCheck.answersOk(port, "/not-ready");

        // Then
        assertThat(healthy).isFalse();
    }

    @Test
    void is_not_healthy_when_nobody_listens() {
        // Given
        int port = server.getAddress().getPort();
        server.stop(0);

        // When
        boolean healthy = HealthCheck.answersOk(port, "/ready");

        // Then
        assertThat(healthy).isFalse();
    }

    private void answer(String path, int status) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }
}
