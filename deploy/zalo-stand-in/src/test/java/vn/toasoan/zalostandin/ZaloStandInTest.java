package vn.toasoan.zalostandin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZaloStandInTest {

    private static final String CS = "/v3.0/oa/message/cs";
    private static final String PHONE = "/message/template";
    private static final String NOON = "{\"now\":\"2026-11-25T05:00:00Z\"}";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private ZaloStandIn zalo;
    private String token;
    private String refresh;

    @BeforeEach
    void start() throws Exception {
        zalo = ZaloStandIn.start(0, Settings.SAMPLE);
        call("PUT", "/_control/clock", NOON);
        JsonNode pair = call("POST", "/_control/tokens", "");
        token = pair.path("access_token").asText();
        refresh = pair.path("refresh_token").asText();
    }

    @AfterEach
    void stop() {
        zalo.close();
    }

    @Test
    void the_description_lists_exactly_what_is_served() throws IOException {
        List<String> described = new ArrayList<>();
        String path = null;
        for (String line :
                Files.readAllLines(Path.of(System.getProperty("toasoan.root"), "deploy/zalo-stand-in/openapi.yaml"))) {
            if (line.matches("  /.*:")) {
                path = line.strip().replaceAll(":$", "");
            } else if (line.matches("    (get|put|post):.*")) {
                described.add(line.strip().replaceAll(":.*", "").toUpperCase() + " " + path);
            }
        }

        assertThat(described).containsExactlyInAnyOrderElementsOf(zalo.served());
    }

    @Test
    void a_refresh_token_buys_one_pair_and_no_second() throws Exception {
        String form = "grant_type=refresh_token&app_id=" + Settings.SAMPLE.appId() + "&refresh_token=" + refresh;

        JsonNode first = oauth(form);
        JsonNode second = oauth(form);

        assertThat(first.path("expires_in").isTextual()).isTrue();
        assertThat(second.path("error").asInt()).isEqualTo(-14020);
        assertThat(error(CS, text("u1", "Chào"))).isEqualTo(-216);
    }

    @Test
    void a_token_lives_for_twenty_five_hours() throws Exception {
        call("PUT", "/_control/clock", "{\"advance\":\"PT25H\"}");

        assertThat(error(CS, text("u1", "Chào"))).isEqualTo(-220);
        assertThat(error(PHONE, template("84912345678", "Mai"))).isEqualTo(-124);
    }

    @ParameterizedTest
    @CsvSource({"1999, 0", "2000, 0", "2001, -210"})
    void a_text_is_counted_in_code_points(int flowers, int code) throws Exception {
        assertThat(error(CS, text("u1", "🌻".repeat(flowers)))).isEqualTo(code);
    }

    @Test
    void a_text_that_was_not_composed_is_longer_than_it_looks() throws Exception {
        String line = "ệ".repeat(1500);

        assertThat(error(CS, text("u1", line))).isZero();
        assertThat(error(CS, text("u1", Normalizer.normalize(line, Normalizer.Form.NFD))))
                .isEqualTo(-210);
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H, 0, false",
        "PT49H, 0, true",
        "P8D, -230, ",
    })
    void a_free_text_has_its_window(String later, int code, Boolean billed) throws Exception {
        call("PUT", "/_control/users/u-new", "{}");
        call("PUT", "/_control/clock", "{\"advance\":\"" + later + "\"}");
        token = call("POST", "/_control/tokens", "").path("access_token").asText();

        assertThat(error(CS, text("u-new", "Chào"))).isEqualTo(code);
        if (billed != null) {
            assertThat(sent().get(0).path("billed").asBoolean()).isEqualTo(billed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0912345678, Mai, -108",
        "84912345678, '', -1122",
        "84912345678, ten-nay-dai-hon-ba-muoi-ky-tu-roi, -1121"
    })
    void a_template_by_phone_is_checked(String phone, String name, int code) throws Exception {
        assertThat(error(PHONE, template(phone, name))).isEqualTo(code);
    }

    @Test
    void at_night_a_telephone_may_be_refused() throws Exception {
        call("PUT", "/_control/clock", "{\"now\":\"2026-11-25T15:30:00Z\"}");

        assertThat(error(PHONE, template("84912345678", "Mai"))).isEqualTo(-133);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-216", "-32", "-230", "-237"})
    void the_recipient_says_which_code_comes(String ending) throws Exception {
        assertThat(error(CS, text("u1" + ending, "Chào"))).isEqualTo(Integer.parseInt(ending));
        assertThat(sent()).isEmpty();
    }

    @Test
    void a_line_that_breaks_has_delivered_all_the_same() throws Exception {
        assertThatThrownBy(() -> call("POST", CS, text("u1~drop", "Chào"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> call("POST", CS, text("u1~cut", "Chào"))).isInstanceOf(IOException.class);

        assertThat(sent()).hasSize(2);
    }

    @Test
    void one_call_more_than_the_minute_allows_is_refused() throws Exception {
        call("PUT", "/_control/quota", "{\"perMinute\":2}");

        assertThat(error(CS, text("u1", "1"))).isZero();
        assertThat(error(CS, text("u1", "2"))).isZero();
        assertThat(error(CS, text("u1", "3"))).isEqualTo(-32);
        call("PUT", "/_control/clock", "{\"advance\":\"PT1M\"}");
        assertThat(error(CS, text("u1", "4"))).isZero();
    }

    @Test
    void a_receipt_is_signed_by_the_reference_and_repeated_until_it_is_taken() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger posts = new AtomicInteger();
        listener.createContext("/", exchange -> {
            int status = posts.incrementAndGet() == 1 ? 500 : 200;
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(exchange.getRequestHeaders().getFirst("num_retry") + " "
                    + exchange.getRequestHeaders().getFirst("X-ZEvent-Signature") + " " + body);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        listener.start();
        call(
                "PUT",
                "/_control/webhook",
                "{\"url\":\"http://127.0.0.1:" + listener.getAddress().getPort() + "\"}");

        call("POST", CS, text("u1", "Chào"));
        String first = heard.poll(5, TimeUnit.SECONDS);
        for (int i = 0; i < 50 && heard.isEmpty(); i++) {
            call("PUT", "/_control/clock", "{\"advance\":\"PT30S\"}");
            heardWithin(heard, Duration.ofMillis(100));
        }
        String second = heard.poll(5, TimeUnit.SECONDS);
        listener.stop(0);

        String body = first.split(" ", 3)[2];
        String time = Json.read(body.getBytes(StandardCharsets.UTF_8))
                .path("timestamp")
                .asText();
        assertThat(first).startsWith("0 mac=");
        assertThat(first.split(" ")[1])
                .isEqualTo(
                        "mac=" + OaEvents.sha256(Settings.SAMPLE.appId() + body + time + Settings.SAMPLE.oaSecret()));
        assertThat(second).startsWith("1 mac=");
    }

    @Test
    void the_signature_is_that_of_the_references_vector() {
        String body =
                "{\"app_id\":\"3608465248940903967\",\"oa_id\":\"388613280878808645\",\"sender\":{\"id\":\"246845883529197922\"},"
                        + "\"recipient\":{\"id\":\"388613280878808645\"},\"event_name\":\"user_send_text\",\"message\":{\"text\":\"Đã nhận bài\","
                        + "\"msg_id\":\"96d3cdf3af150460909\"},\"timestamp\":\"1717061839659\"}";

        assertThat(OaEvents.sha256("3608465248940903967" + body + "1717061839659" + "oa-secret-for-tests"))
                .isEqualTo("f8be06b306ab8c5c0899f96580d06bb2b363e8cf231d9b5ec8635bfedd605bff");
    }

    @Test
    void a_bot_takes_a_text_and_forgets_nothing() throws Exception {
        String send = "/bot" + Settings.SAMPLE.botToken() + "/sendMessage";

        JsonNode good = call("POST", send, "{\"chat_id\":\"c1\",\"text\":\"Chào\"}");
        JsonNode bad = call("POST", send, "{\"chat_id\":\"c1-403\",\"text\":\"Chào\"}");
        JsonNode stranger = call("POST", "/botwrong/sendMessage", "{\"chat_id\":\"c1\",\"text\":\"Chào\"}");

        assertThat(good.path("ok").asBoolean()).isTrue();
        assertThat(bad.path("error_code").asInt()).isEqualTo(403);
        assertThat(stranger.path("error_code").asInt()).isEqualTo(401);
        assertThat(sent()).hasSize(1);
    }

    private static void heardWithin(BlockingQueue<String> heard, Duration time) throws InterruptedException {
        String one = heard.poll(time.toMillis(), TimeUnit.MILLISECONDS);
        if (one != null) {
            heard.add(one);
        }
    }

    private JsonNode sent() throws Exception {
        return call("GET", "/_control/sent", null).path("items");
    }

    private int error(String path, String body) throws Exception {
        return call("POST", path, body).path("error").asInt();
    }

    private static String text(String user, String text) {
        return "{\"recipient\":{\"user_id\":\"" + user + "\"},\"message\":{\"text\":\"" + text + "\"}}";
    }

    private static String template(String phone, String name) {
        return ("{\"phone\":\"%s\",\"template_id\":\"310001\",\"tracking_id\":\"t1\",\"template_data\":{\"ten_tac_gia\":\"%s\","
                        + "\"tieu_de\":\"Ngày hội\",\"to_doan_the\":\"Tổ 1\",\"thoi_gian\":\"08:00 25/11\"}}")
                .formatted(phone, name);
    }

    private JsonNode oauth(String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(zalo.url().resolve("/v4/oa/access_token"))
                .header("secret_key", Settings.SAMPLE.appSecret())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return Json.read(
                client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }

    private JsonNode call(String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(zalo.url().resolve(path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("access_token", token);
        }
        return Json.read(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .body());
    }
}
