package vn.toasoan.compose;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import vn.toasoan.local.api.Api;
import vn.toasoan.local.keycloak.DemoPeople;
import vn.toasoan.local.keycloak.DemoPerson;

/**
 * Signs people in as their browsers do: the realm's own form, an authorization code, PKCE. The shipped realm knows no
 * password grant, so there is no shorter way.
 */
final class SignIn {

    private static final Duration GOOD_FOR = Duration.ofMinutes(4);

    private final String realm;
    private final String callback;
    private final Map<String, Token> tokens = new HashMap<>();

    private record Token(String value, Instant goodUntil) {}

    SignIn(String idUrl, String appUrl) {
        this.realm = idUrl + "/realms/toasoan/protocol/openid-connect";
        this.callback = appUrl + "/auth/callback";
    }

    /** A token that is good for a while; the person signs in again when it is not. */
    String token(DemoPerson person) {
        Token token = tokens.get(person.username());
        if (token == null || Instant.now().isAfter(token.goodUntil())) {
            token = new Token(signIn(person), Instant.now().plus(GOOD_FOR));
            tokens.put(person.username(), token);
        }
        return token.value();
    }

    private String signIn(DemoPerson person) {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        String form = send(browser, HttpRequest.newBuilder(URI.create(realm + "/auth?"
                        + fields(Map.of(
                                "client_id", "toasoan-app",
                                "response_type", "code",
                                "scope", "openid",
                                "redirect_uri", callback,
                                "code_challenge", challenge(verifier),
                                "code_challenge_method", "S256")))))
                .body();
        Element login = Jsoup.parse(form).selectFirst("form#kc-form-login");
        Checks.require(login != null, "there is no form to sign in with: " + Jsoup.parse(form).text());
        HttpResponse<String> answer = send(
                browser,
                HttpRequest.newBuilder(URI.create(login.attr("action")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields(
                                Map.of("username", person.username(), "password", DemoPeople.PASSWORD)))));
        String location = answer.headers().firstValue("Location").orElse("");
        Checks.require(location.startsWith(callback), person.username() + " was not let in: " + answer.statusCode()
                + " " + location + " " + Jsoup.parse(answer.body()).text());
        return Api.anonymous(realm)
                .post("/token")
                .form(Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "toasoan-app",
                        "redirect_uri", callback,
                        "code_verifier", verifier,
                        "code", location.replaceAll("^.*[?&]code=([^&]+).*$", "$1")))
                .send()
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request) {
        try {
            return browser.send(
                    request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
