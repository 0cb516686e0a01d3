package vn.toasoan.submission.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.SubmissionServiceTest;

/** The requests that Keycloak gets and the JSON that it answers with; the journey test meets the real one. */
@SubmissionServiceTest
class RealmReaderHttpTest {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer keycloak;

    @BeforeEach
    void startKeycloak() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", this::answer);
        keycloak.start();
    }

    @AfterEach
    void stopKeycloak() {
        keycloak.stop(0);
    }

    @Test
    void everybodyIsReadPageByPageWithTheirRoles() throws Throwable {
        // Given
        RealmReader reader = new RealmReader(
                account(), "http://127.0.0.1:" + keycloak.getAddress().getPort() + "/realms/toasoan");

        // When
        List<PersonFacts> people = VertxContextSupport.subscribeAndAwait(reader::everybody);

        // Then
        assertThat(people).hasSize(101);
        assertThat(people.getFirst())
                .isEqualTo(new PersonFacts(
                        "id-0",
                        "Trần Thị Lan 0",
                        null,
                        "vi",
                        true,
                        List.of("contributor"),
                        List.of("to-1"),
                        List.of(),
                        null));
        assertThat(requests)
                .startsWith(
                        "Bearer secret /admin/realms/toasoan/users?first=0&max=100&briefRepresentation=false",
                        "Bearer secret /admin/realms/toasoan/users?first=100&max=100&briefRepresentation=false",
                        "Bearer secret /admin/realms/toasoan/users/id-0/role-mappings/realm/composite");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        requests.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + path);
        String json = path.contains("/role-mappings/")
                ? "[{\"id\":\"r\",\"name\":\"contributor\",\"composite\":false},{\"name\":\"offline_access\"}]"
                : users(path.contains("first=0") ? 0 : 100, path.contains("first=0") ? 100 : 1);
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String users(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj("""
                        {"id":"id-%1$d","username":"lan%1$d","firstName":"Lan %1$d","lastName":"Trần Thị","enabled":true,
                         "emailVerified":true,"createdTimestamp":1,"attributes":{"teams":["to-1"],"locale":["vi"]},
                         "access":{"view":true}}"""::formatted)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static OidcClient account() {
        Tokens tokens = new Tokens("secret", null, null, null, null, null, "submission-service");
        return (OidcClient) Proxy.newProxyInstance(
                OidcClient.class.getClassLoader(),
                new Class<?>[] {OidcClient.class},
                (proxy, method, arguments) -> Uni.createFrom().item(tokens));
    }
}
