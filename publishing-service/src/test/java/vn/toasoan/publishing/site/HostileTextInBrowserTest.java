package vn.toasoan.publishing.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.catalogue.Section;

/** The whole corpus through every text of an article, in a real browser under the site's own headers. */
@PublishingServiceTest
class HostileTextInBrowserTest {

    @Inject
    Theme theme;

    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();

    @Test
    void nothing_of_the_corpus_runs_and_the_browser_has_nothing_to_complain_of() throws Exception {
        // Given
        assumeTrue(Browser.executable().isPresent(), "no Chromium on this machine");
        List<String> payloads = XssCorpus.payloads();
        HttpServer server = serve();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        pages.put(theme.stylesheet().path(), theme.stylesheet().content());
        pages.put(Paths.ICON, theme.icon().content());

        // When
        StringBuilder complaints = new StringBuilder();
        try (Browser browser = new Browser(Browser.executable().orElseThrow())) {
            for (int i = 0; i < payloads.size(); i++) {
                String payload = payloads.get(i);
                LiveArticle article = LiveArticleFixture.of(payload, payload, "<p>a</p>" + payload, payload, payload);
                RenderedPage page = i % 5 == 0
                        ? theme.home(List.of(article, article), List.of(new Section("a", payload)))
                        : theme.article(article);
                pages.put("/p/" + i, page.content());
                browser.open(base + "/p/" + i);
                String where = browser.evaluate("location.pathname + ' ' + (window.name || '')")
                        .asText();
                for (String complaint : browser.complaints()) {
                    complaints.append(payload).append(" => ").append(complaint).append('\n');
                }
                if (!where.startsWith("/p/" + i + " ")) {
                    complaints
                            .append(payload)
                            .append(" => led to ")
                            .append(where)
                            .append('\n');
                }
            }
        } finally {
            server.stop(0);
        }

        // Then
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(200);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_browser_would_tell_if_something_ran() throws Exception {
        // Given
        assumeTrue(Browser.executable().isPresent(), "no Chromium on this machine");
        HttpServer server = serve();
        pages.put("/bad", "<script>alert(1)</script><p style='color:red'>x".getBytes(StandardCharsets.UTF_8));

        // When
        List<String> complaints;
        try (Browser browser = new Browser(Browser.executable().orElseThrow())) {
            browser.open("http://127.0.0.1:" + server.getAddress().getPort() + "/bad");
            browser.evaluate("1");
            complaints = browser.complaints();
        } finally {
            server.stop(0);
        }

        // Then
        assertThat(complaints).anyMatch(complaint -> complaint.contains("Content Security Policy"));
    }

    private HttpServer serve() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    /** Pictures are any bytes: what they show does not matter here. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = path.startsWith("/media/") || path.equals("/favicon.ico") ? PIXEL : pages.get(path);
        exchange.getResponseHeaders().set("Content-Security-Policy", PublicHeaders.CONTENT_SECURITY_POLICY);
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        path.endsWith(".css")
                                ? "text/css"
                                : path.endsWith(".svg")
                                        ? "image/svg+xml"
                                        : path.startsWith("/media/") ? "image/gif" : "text/html; charset=utf-8");
        exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
        if (body != null) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static final byte[] PIXEL =
            java.util.Base64.getDecoder().decode("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==");
}
