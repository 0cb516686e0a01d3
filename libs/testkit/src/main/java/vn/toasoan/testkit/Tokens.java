package vn.toasoan.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Real signed access tokens with the claims that the Keycloak realm issues, and the broken ones that must be refused.
 * {@code Tokens.of(subject).roles("editor").teams("to-1").sign()}. The service under test trusts the key through
 * {@link ServiceStack}.
 */
public final class Tokens {
    /** The issuer that {@link ServiceStack} tells the service to demand. */
    public static final String ISSUER = "http://localhost:18080/realms/toasoan";

    /** The one audience of all services. */
    public static final String AUDIENCE = "toasoan-api";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Map<String, Object> claims = new LinkedHashMap<>();

    private Tokens(String subject) {
        Instant now = Instant.now();
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iss", ISSUER);
        claims.put("aud", List.of(AUDIENCE));
        claims.put("sub", subject);
        claims.put("typ", "Bearer");
        claims.put("azp", "toasoan-web");
        claims.put("realm_access", Map.of("roles", List.of()));
        claims.put("scope", "openid profile email");
        claims.put("preferred_username", subject);
        claims.put("name", subject);
    }

    /**
     * A valid token of a person or service account without a role.
     *
     * @param subject the {@code sub}, a UUID string in the realm
     */
    public static Tokens of(String subject) {
        return new Tokens(subject);
    }

    /** See {@link #of(String)}. */
    public static Tokens of(UUID subject) {
        return new Tokens(subject.toString());
    }

    /** Value of {@code quarkus.oidc.public-key}: the signing key's public half, X.509 in base64. */
    public static String publicKey() {
        return Base64.getEncoder()
                .encodeToString(SigningKey.ofThisJvm().getPublic().getEncoded());
    }

    /** Realm roles, replacing earlier ones. */
    public Tokens roles(String... roles) {
        return claim("realm_access", Map.of("roles", List.of(roles)));
    }

    /** Codes of the teams that the person belongs to. */
    public Tokens teams(String... teams) {
        return claim("teams", List.of(teams));
    }

    /** Codes of the teams that the person leads. */
    public Tokens leads(String... teams) {
        return claim("leads", List.of(teams));
    }

    /** The office, for people outside of the school. */
    public Tokens office(String office) {
        return claim("office", office);
    }

    /** Login name and display name. */
    public Tokens name(String username, String displayName) {
        return claim("preferred_username", username).claim("name", displayName);
    }

    /** The client that the token was issued to. */
    public Tokens client(String clientId) {
        return claim("azp", clientId);
    }

    /** Another issuer than the one the service demands. */
    public Tokens issuer(String issuer) {
        return claim("iss", issuer);
    }

    /** Other audiences than {@link #AUDIENCE}. */
    public Tokens audience(String... audiences) {
        return claim("aud", List.of(audiences));
    }

    /** Ran out that many seconds ago. Quarkus grants no leeway unless configured. */
    public Tokens expiredSecondsAgo(long seconds) {
        Instant end = Instant.now().minusSeconds(seconds);
        return claim("exp", end.getEpochSecond()).claim("iat", end.minus(LIFE).getEpochSecond());
    }

    /** Not valid before that many seconds from now. */
    public Tokens notBeforeIn(long seconds) {
        return claim("nbf", Instant.now().plusSeconds(seconds).getEpochSecond());
    }

    /** Any claim; {@code null} removes it. */
    public Tokens claim(String name, Object value) {
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value);
        }
        return this;
    }

    /** The compact token, signed with the key that the service trusts. */
    public String sign() {
        return rs256(SigningKey.ofThisJvm());
    }

    /** The same token signed with a key that nobody trusts. */
    public String signedByAnotherKey() {
        return rs256(SigningKey.fresh());
    }

    /** {@code alg: none}, with an empty signature. */
    public String unsigned() {
        return content("none") + ".";
    }

    /** HS256 with the public key as its secret: accepted by verifiers that let the token choose the algorithm. */
    public String signedWithPublicKeyAsSecret() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SigningKey.ofThisJvm().getPublic().getEncoded(), "HmacSHA256"));
            String content = content("HS256");
            return content + "." + BASE64.encodeToString(mac.doFinal(bytes(content)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A valid token whose claims were changed after signing. */
    public String tamperedWith(String claim, Object value) {
        String signed = sign();
        String signature = signed.substring(signed.lastIndexOf('.'));
        return claim(claim, value).content("RS256") + signature;
    }

    private String rs256(KeyPair pair) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(pair.getPrivate());
            String content = content("RS256");
            rsa.update(bytes(content));
            return content + "." + BASE64.encodeToString(rsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String content(String algorithm) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", algorithm);
        header.put("typ", "JWT");
        header.put("kid", "testkit");
        return part(header) + "." + part(claims);
    }

    private static String part(Map<String, Object> value) {
        try {
            return BASE64.encodeToString(JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
