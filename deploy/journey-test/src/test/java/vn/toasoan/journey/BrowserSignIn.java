package vn.toasoan.journey;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import vn.toasoan.local.api.Json;
import vn.toasoan.local.keycloak.DemoPeople;

/** What a front-end and a browser do together: authorization code with PKCE through Keycloak's own sign-in page. */
final class BrowserSignIn {

    /** The pair of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final HttpClient browser = HttpClient.newHttpClient();
    private final String issuer;
    private final String redirect;

    BrowserSignIn(String issuer, String redirect) {
        this.issuer = issuer;
        this.redirect = redirect;
    }

    /** @return the access token that client {@code toasoan-app} gets for this person */
    String accessTokenOf(String username) throws IOException, InterruptedException {
        return Json.read(exchange(code(username), VERIFIER).body())
                .path("access_token")
                .asText();
    }

    /** Signs in and returns the code that comes back with the redirect. */
    String code(String username) throws IOException, InterruptedException {
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(issuer
                + "/protocol/openid-connect/auth?client_id=toasoan-app&response_type=code&scope=openid"
                + "&code_challenge_method=S256&code_challenge=" + CHALLENGE + "&redirect_uri=" + encoded(redirect))));
        String cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";")[0])
                .collect(Collectors.joining("; "));
        String action = Jsoup.parse(page.body()).select("form#kc-form-login").attr("action");
        HttpResponse<String> back = send(HttpRequest.newBuilder(URI.create(action))
                .header("Cookie", cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(Map.of("username", username, "password", DemoPeople.PASSWORD))));
        Matcher code = CODE.matcher(back.headers().firstValue("Location").orElse(""));
        if (!code.find()) {
            throw new IllegalStateException("No code came back: " + back.statusCode() + " "
                    + back.headers().map());
        }
        return code.group(1);
    }

    /** Asks for tokens with a code. */
    HttpResponse<String> exchange(String code, String verifier) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "toasoan-app",
                        "code",
                        code,
                        "redirect_uri",
                        redirect,
                        "code_verifier",
                        verifier))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
