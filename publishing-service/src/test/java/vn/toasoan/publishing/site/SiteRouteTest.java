package vn.toasoan.publishing.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.media.Pictures;
import vn.toasoan.publishing.publication.ApprovalFixture;
import vn.toasoan.publishing.publication.Newsroom;
import vn.toasoan.publishing.work.Sha256;

@PublishingServiceTest
class SiteRouteTest {

    private static String path;
    private static String image;

    @Inject
    Theme theme;

    @Inject
    PageWorker worker;

    @ConfigProperty(name = "toasoan.data-dir")
    Path dataDir;

    @BeforeEach
    void publishOnce() {
        if (path == null) {
            try (Newsroom newsroom = Newsroom.open()) {
                ApprovalFixture article = ApprovalFixture.article()
                        .picture(UUID.randomUUID(), Pictures.jpeg(600, 400, 55), "Ảnh", null, null)
                        .publish(newsroom.kafka);
                path = newsroom.published(article, 1).json().get("path").asText();
                image = Newsroom.page(path).select(".text img").attr("src");
            }
        }
    }

    @Test
    void a_page_has_a_strong_tag_and_answers_304_with_the_same_headers() throws Exception {
        // Given
        HttpResponse<byte[]> first = send("GET", path);
        String tag = header(first, "ETag");

        // When
        HttpResponse<byte[]> again = send("GET", path, "If-None-Match", "\"other\", W/" + tag);

        // Then
        assertThat(tag).isEqualTo('"' + Sha256.hex(first.body()) + '"');
        assertThat(header(first, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        for (String name : List.of(
                "ETag",
                "Cache-Control",
                "Vary",
                "Content-Security-Policy",
                "X-Content-Type-Options",
                "Referrer-Policy",
                "X-Frame-Options")) {
            assertThat(header(again, name))
                    .as(name)
                    .isEqualTo(header(first, name))
                    .isNotNull();
        }
    }

    @Test
    void a_changed_page_is_sent_again() throws Exception {
        // When
        HttpResponse<byte[]> response = send("GET", path, "If-None-Match", '"' + "0".repeat(64) + '"');

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void gzip_is_sent_with_a_tag_of_its_own_to_who_takes_it() throws Exception {
        // Given
        HttpResponse<byte[]> plain = send("GET", path);

        // When
        HttpResponse<byte[]> zipped = send("GET", path, "Accept-Encoding", "deflate, gzip");

        // Then
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "Vary")).isEqualTo("Accept-Encoding").isEqualTo(header(plain, "Vary"));
        assertThat(header(zipped, "ETag")).isEqualTo(header(plain, "ETag").replaceAll("\"$", "-gz\""));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(zipped.body().length).isLessThan(plain.body().length / 2);
        assertThat(send("GET", path, "Accept-Encoding", "gzip", "If-None-Match", header(zipped, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(send("GET", path, "Accept-Encoding", "gzip", "If-None-Match", header(plain, "ETag"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void head_tells_what_get_would(String encoding) throws Exception {
        // Given
        HttpResponse<byte[]> get = send("GET", path, "Accept-Encoding", encoding);

        // When
        HttpResponse<byte[]> head = send("HEAD", path, "Accept-Encoding", encoding);

        // Then
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name :
                List.of("ETag", "Content-Type", "Content-Length", "Cache-Control", "Content-Security-Policy")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name)).isNotNull();
        }
    }

    @Test
    void nothing_may_run_on_a_page() {
        // When
        Response response = given().get(path);

        // Then
        assertThat(response.header("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "img-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src", "http:", "*");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        Document page = Jsoup.parse(response.asString());
        assertThat(page.select("script:not([type=application/ld+json]), style, [style], iframe, form"))
                .isEmpty();
    }

    @Test
    void what_never_changes_may_be_kept_for_ever_and_a_page_may_not() {
        // Given
        String stylesheet = Newsroom.page("/").select("link[rel=stylesheet]").attr("href");

        // When
        Response css = given().get(stylesheet);
        Response picture = given().get(image);
        Response page = given().get(path);

        // Then
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.contentType()).isEqualTo("text/css; charset=utf-8");
        assertThat(css.header("Cache-Control")).contains("immutable");
        assertThat(picture.header("Cache-Control")).contains("immutable");
        assertThat(image).isEqualTo("/media/" + Sha256.hex(picture.asByteArray()) + ".jpg");
        assertThat(page.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/khong-co",
                "/tin/khong-co",
                "/chuyen-muc/khong-co",
                "/404",
                "/index",
                "/_home",
                "/media/x.jpg",
                "/media/",
                "/TIN/A",
                "/tin/a.page",
                "/favicon.ico",
                "/wp-login.php",
                "/content",
                "/pages"
            })
    void an_unknown_address_is_a_vietnamese_page_with_the_same_header_and_footer(String unknown) {
        // When
        Response response = given().redirects().follow(false).get(unknown);

        // Then
        Document page = Jsoup.parse(response.asString());
        Document known = Newsroom.page(path);
        assertThat(response.statusCode()).isIn(404, 308);
        if (response.statusCode() == 404) {
            assertThat(page.select("h1").text()).isEqualTo("Không tìm thấy trang");
            assertThat(page.select("header.masthead").html())
                    .isEqualTo(known.select("header.masthead").html());
            assertThat(page.select("footer.colophon").html())
                    .isEqualTo(known.select("footer.colophon").html());
            assertThat(response.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(response.header("Cache-Control")).isEqualTo("no-cache");
        }
    }

    @Test
    void a_slash_at_the_end_leads_to_the_one_address() {
        // When
        Response response = given().redirects().follow(false).get(path + "/");

        // Then
        assertThat(response.statusCode()).isEqualTo(308);
        assertThat(response.header("Location")).isEqualTo(path);
    }

    /** Written on the socket as they are: a client would tidy them up. */
    static List<String> tricks() {
        return List.of(
                "/../application.properties",
                "/tin/../../masters",
                "/tin/..%2f..%2fmasters",
                "/tin/%2e%2e/%2e%2e/etc/passwd",
                "/..%5c..%5cetc/passwd",
                "/media/..%2F..%2Fmasters",
                "//etc/passwd",
                "/tin//x",
                "/tin/x%00",
                "/tin/x;jsessionid=1",
                "/tin/x%3Ba",
                "/tin/.draft-1",
                "/content/" + "a".repeat(64) + "/index.html",
                "/pages/tin",
                "/.%2e/",
                "/%c0%ae%c0%ae/etc/passwd",
                "/tin/" + "a".repeat(5000),
                "/theme.css/..",
                "/media/" + "a".repeat(63) + "g.jpg",
                "/media/" + "a".repeat(64) + ".jpg.gz");
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void no_path_leads_out_of_the_site_or_spoils_another(String trick) throws IOException {
        // Given
        String before = given().get(path).asString();

        // When
        String answer = raw("GET " + trick + " HTTP/1.1");

        // Then
        assertThat(answer).containsPattern("^HTTP/1\\.[01] (400|404|414) ");
        assertThat(answer).doesNotContain("root:", "quarkus.datasource");
        assertThat(given().get(path).asString()).isEqualTo(before);
    }

    @Test
    void a_trick_on_a_page_does_not_hide_the_page_afterwards() throws IOException {
        // When
        String answer = raw("GET /x/bar%2F.." + path.replace("/", "%2F") + " HTTP/1.1");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 400");
        given().get(path).then().statusCode(200);
    }

    @Test
    void a_link_that_leads_elsewhere_is_not_followed() throws IOException {
        // Given
        Path secret = Files.createTempDirectory("elsewhere").resolve("index.html");
        Files.writeString(secret, "bí mật");
        Path link = dataDir.resolve("site/pages/tin/bi-tron.page");
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, secret.getParent());

        // When
        Response response = given().get("/tin/bi-tron");

        // Then
        Files.delete(link);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.asString()).doesNotContain("bí mật");
    }

    @Test
    void one_connection_serves_one_page_after_the_other() throws IOException {
        // Given
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());

            // When
            List<Integer> lengths = new ArrayList<>();
            for (String target : List.of(path, "/khong-co", path, image)) {
                socket.getOutputStream()
                        .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                lengths.add(readAnswer(in));
            }

            // Then
            assertThat(lengths).doesNotContain(0);
            assertThat(lengths.get(2)).isEqualTo(lengths.get(0));
        }
    }

    /** @return bytes of the body */
    private static int readAnswer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            assertThat(c).as("connection ended after: " + head).isNotNegative();
            head.append((char) c);
        }
        Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        assertThat(length.find()).as(head.toString()).isTrue();
        return in.readNBytes(Integer.parseInt(length.group(1))).length;
    }

    @Test
    void many_readers_behind_one_address_are_all_served() {
        // When
        long refused = 0;
        for (int i = 0; i < 600; i++) {
            refused += given().get("/robots.txt").statusCode() == 200 ? 0 : 1;
        }

        // Then
        assertThat(refused).isZero();
    }

    @Test
    void only_reading_is_possible() {
        // When / Then
        given().post(path).then().statusCode(405);
        given().put("/tin/moi").then().statusCode(405);
        given().delete(path).then().statusCode(405);
    }

    @Test
    void api_and_management_paths_are_not_the_sites() {
        // When / Then
        given().get("/api/v1/publications").then().statusCode(401).contentType("application/problem+json");
        given().get("/api/unknown").then().statusCode(404).contentType("application/problem+json");
        given().get("/q/health/live").then().statusCode(200).contentType("application/json");
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void robots_may_read_the_pages_and_nothing_else() {
        // When
        Response response = given().get("/robots.txt");

        // Then
        assertThat(response.contentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(response.asString()).contains("Disallow: /api/");
    }

    @Test
    void the_manifest_knows_the_bytes_of_a_page_and_what_made_them() {
        // When
        String served = given().get(path).asString();

        // Then
        assertThat(Newsroom.value("select sha256 from page where path = ?", path))
                .isEqualTo(Sha256.hex(served.getBytes(StandardCharsets.UTF_8)));
        assertThat(Newsroom.value("select edition from page where path = ?", path))
                .isEqualTo(1);
        assertThat(Newsroom.value("select cause from page where path = ?", path))
                .isNotNull();
        assertThat(Newsroom.value("select theme from page where path = ?", path))
                .isEqualTo(theme.fingerprint());
    }

    @Test
    void a_start_finds_lost_damaged_and_outdated_pages_and_writes_them_anew() throws Throwable {
        // Given
        await().atMost(Duration.ofSeconds(20)).until(() -> Newsroom.value("select 1 from page_due limit 1") == null);
        String page = given().get(path).asString();
        Files.delete(dataDir.resolve("site/pages" + path + ".page"));
        Newsroom.value("update page set sha256 = ? where path = '/feed.atom'", "f".repeat(64));
        Newsroom.value("update page set theme = 'old' where path = '/chuyen-muc'");

        // When
        VertxContextSupport.subscribeAndAwait(() -> worker.compare(""));
        worker.wake();

        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> Newsroom.value("select 1 from page_due limit 1") == null);
        assertThat(given().get(path).asString()).isEqualTo(page);
        assertThat(Newsroom.value("select count(*) from page where sha256 = ? or theme = 'old'", "f".repeat(64)))
                .isEqualTo(0L);
    }

    @Test
    void content_that_no_page_shows_any_more_is_removed() {
        // Given
        await().atMost(Duration.ofSeconds(20)).until(() -> Newsroom.value("select 1 from page_due limit 1") == null);

        // When / Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            long folders;
            try (var all = Files.list(dataDir.resolve("site/content"))) {
                folders = all.count();
            }
            // Whatever is being written is not in the manifest.
            assertThat(folders)
                    .isLessThanOrEqualTo((long) Newsroom.value("select count(distinct sha256) from page") + 2);
        });
    }

    /** With these headers and no others: the other client asks for gzip by itself. */
    private static HttpResponse<byte[]> send(String method, String target, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + target))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    private static String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
