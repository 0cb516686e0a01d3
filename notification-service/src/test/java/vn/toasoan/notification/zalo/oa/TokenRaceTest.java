package vn.toasoan.notification.zalo.oa;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;
import vn.toasoan.notification.Zalo;
import vn.toasoan.testkit.Tokens;

@NotificationServiceTest
class TokenRaceTest {

    @Inject
    OaTokens tokens;

    @Test
    void of_two_replicas_that_need_a_new_pair_one_buys_it_and_both_use_it() throws Exception {
        // Given
        paste();
        int refreshes = Zalo.get("/tokens").getInt("refreshes");
        int refused = Zalo.get("/tokens").getInt("refused");

        // When
        List<OaTokens.Token> both;
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            Callable<OaTokens.Token> replica = () -> {
                try {
                    return VertxContextSupport.subscribeAndAwait(() -> tokens.current(0));
                } catch (Throwable e) {
                    throw new IllegalStateException(e);
                }
            };
            List<Future<OaTokens.Token>> running = replicas.invokeAll(List.of(replica, replica));
            both = List.of(running.get(0).get(), running.get(1).get());
        }

        // Then
        assertThat(both.get(0)).isEqualTo(both.get(1));
        assertThat(both.get(0).access()).startsWith("access-");
        assertThat(Zalo.get("/tokens").getInt("refreshes")).isEqualTo(refreshes + 1);
        assertThat(Zalo.get("/tokens").getInt("refused")).isEqualTo(refused);
    }

    @Test
    void a_pair_lies_encrypted_and_is_shown_nowhere() throws Throwable {
        // Given
        paste();

        // When
        OaTokens.Token token = VertxContextSupport.subscribeAndAwait(() -> tokens.current(0));

        // Then
        assertThat(Rows.column("select access_token || ' ' || refresh_token from zalo_oa")
                        .getFirst())
                .doesNotContain("access-", "refresh-");
        assertThat(token.toString()).doesNotContain(token.access());
    }

    @Test
    void a_refresh_token_that_was_used_elsewhere_asks_for_a_person() throws Throwable {
        // Given
        paste();
        Rows.change("update zalo_oa set refreshed_at = now() - interval '21 hours', access_token = access_token");
        Zalo.post("/tokens", "{}");

        // When
        OaTokens.Token token = VertxContextSupport.subscribeAndAwait(() -> tokens.current(0));

        // Then
        assertThat(token.trouble()).isEqualTo("OAUTH -14020");
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID().toString())
                        .roles("operator")
                        .sign())
                .get("/api/v1/channels/zalo/oa")
                .then()
                .body("trouble", org.hamcrest.Matchers.equalTo("OAUTH -14020"));
        paste();
    }

    @Test
    void consent_of_the_accounts_owner_brings_the_first_pair() {
        // When
        String url = given().auth()
                .oauth2(Tokens.of(UUID.randomUUID().toString())
                        .roles("operator")
                        .sign())
                .post("/api/v1/channels/zalo/oa/consent")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        String back = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(url)
                .header("Location");
        String query = back.substring(back.indexOf('?'));

        // Then
        given().urlEncodingEnabled(false)
                .get("/hooks/zalo/oa/callback" + query)
                .then()
                .statusCode(200);
        given().urlEncodingEnabled(false)
                .get("/hooks/zalo/oa/callback" + query)
                .then()
                .statusCode(400);
        given().get("/hooks/zalo/oa/callback?code=x&state=y").then().statusCode(400);
        assertThat(Rows.column("select oa_id from zalo_oa")).containsExactly("388613280878808645");
    }

    private static void paste() {
        String refresh = Zalo.post("/tokens", "{}").getString("refresh_token");
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID().toString())
                        .roles("operator")
                        .sign())
                .contentType("application/json")
                .body("{\"refreshToken\": \"" + refresh + "\"}")
                .put("/api/v1/channels/zalo/oa/refresh-token")
                .then()
                .statusCode(204);
    }
}
