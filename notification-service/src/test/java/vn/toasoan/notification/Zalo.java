package vn.toasoan.notification;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.path.json.JsonPath;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import vn.toasoan.zalostandin.Settings;
import vn.toasoan.zalostandin.ZaloStandIn;

/** The stand-in for Zalo, steered and looked into. */
public final class Zalo implements QuarkusTestResourceLifecycleManager {

    public static final String BOT_SECRET = "secret-of-the-hook";

    private static ZaloStandIn standIn;

    @Override
    public Map<String, String> start() {
        standIn = ZaloStandIn.start(0, Settings.SAMPLE);
        String url = standIn.url().toString();
        return Map.ofEntries(
                Map.entry("ZALO_BOT_URL", url),
                Map.entry("ZALO_BOT_TOKEN", Settings.SAMPLE.botToken()),
                Map.entry("ZALO_BOT_HOOK_SECRET", BOT_SECRET),
                Map.entry("ZALO_OAUTH_URL", url),
                Map.entry("ZALO_OPENAPI_URL", url),
                Map.entry("ZALO_BUSINESS_URL", url),
                Map.entry("ZALO_OA_APP_ID", Settings.SAMPLE.appId()),
                Map.entry("ZALO_OA_APP_SECRET", Settings.SAMPLE.appSecret()),
                Map.entry("ZALO_OA_HOOK_KEY", Settings.SAMPLE.oaSecret()),
                Map.entry("ZALO_OA_TOKEN_KEY", Base64.getEncoder().encodeToString(new byte[32])),
                Map.entry("ZALO_OA_APPSECRET_PROOF", "true"),
                Map.entry("ZALO_PATIENCE", "1s"),
                Map.entry("QUIET_HOURS_ZALO", "off"),
                Map.entry("FREE_WEEKDAYS", "off"));
    }

    @Override
    public void stop() {
        standIn.close();
    }

    public static String url() {
        return standIn.url().toString();
    }

    public static void put(String path, String body) {
        given().contentType("application/json")
                .body(body)
                .put(url() + "/_control" + path)
                .then()
                .statusCode(200);
    }

    public static JsonPath post(String path, String body) {
        return given().contentType("application/json")
                .body(body)
                .post(url() + "/_control" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static JsonPath get(String path) {
        return given().get(url() + "/_control" + path).jsonPath();
    }

    /** Everything that reached this chat, user, group or telephone. */
    public static List<Map<String, Object>> sentTo(String id) {
        return get("/sent").getList("items.findAll { it.to == '" + id + "' }");
    }
}
