package vn.toasoan.local.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vn.toasoan.local.api.Answer;
import vn.toasoan.local.api.Api;

/** Access tokens from the running Keycloak. A token is used until shortly before it expires. */
public final class Tokens {

    /** The developer's client that may exchange a demo person's password for a token; the shipped realm has none. */
    public static final String DEMO_CLIENT = "toasoan-demo";

    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Api keycloak;
    private final Map<String, String> secrets;
    private final Map<String, Token> people = new ConcurrentHashMap<>();

    private record Token(String value, Instant goodUntil) {}

    Tokens(String issuer, Map<String, String> secrets) {
        this.keycloak = new Api(issuer, () -> null, Duration.ofSeconds(20));
        this.secrets = secrets;
    }

    /** A source of tokens of a demo person, always fresh. */
    public Supplier<String> of(DemoPerson person) {
        return () -> people.compute(
                        person.username(), (name, known) -> known != null && fresh(known) ? known : signIn(name))
                .value();
    }

    private static boolean fresh(Token token) {
        return Instant.now().isBefore(token.goodUntil());
    }

    private Token signIn(String username) {
        Answer answer = passwordGrant(DEMO_CLIENT, null, username).expect(200);
        return new Token(
                answer.json().path("access_token").asText(),
                Instant.now()
                        .plusSeconds(answer.json().path("expires_in").asLong())
                        .minus(MARGIN));
    }

    /** Asks for a token by name and password, whatever the client; the answer may well be a refusal. */
    public Answer passwordGrant(String clientId, String clientSecret, String username) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "grant_type",
                "password",
                "client_id",
                clientId,
                "username",
                username,
                "password",
                DemoPeople.PASSWORD));
        if (clientSecret != null) {
            form.put("client_secret", clientSecret);
        }
        return keycloak.post("/protocol/openid-connect/token").form(form).send();
    }

    /** The token of a service's own account. */
    public String ofService(String clientId) {
        return keycloak.post("/protocol/openid-connect/token")
                .form(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        clientId,
                        "client_secret",
                        secrets.get(clientId)))
                .send()
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }
}
