package vn.toasoan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokensTest {
    private final Tokens token = Tokens.of("0198f2aa-7b1c-7000-8000-000000000001")
            .roles("editor")
            .teams("to-1", "to-2")
            .leads("to-1");

    @Test
    void aSignedTokenCarriesTheClaimsOfTheRealmAndTheTrustedSignature() throws GeneralSecurityException {
        // When
        String signed = token.sign();

        // Then
        JsonNode claims = claims(signed);
        assertThat(claims.at("/realm_access/roles/0").asText()).isEqualTo("editor");
        assertThat(claims.at("/teams")).hasSize(2);
        assertThat(claims.at("/leads/0").asText()).isEqualTo("to-1");
        assertThat(claims.at("/aud/0").asText()).isEqualTo(Tokens.AUDIENCE);
        assertThat(claims.at("/iss").asText()).isEqualTo(Tokens.ISSUER);
        assertThat(claims.at("/typ").asText()).isEqualTo("Bearer");
        assertThat(claims.at("/exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
        assertThat(isTrusted(signed)).isTrue();
    }

    @Test
    void theBrokenOnesAreNotTrustedOrNotValid() throws GeneralSecurityException {
        assertThat(isTrusted(token.signedByAnotherKey())).isFalse();
        assertThat(token.unsigned()).endsWith(".");
        assertThat(isTrusted(token.signedWithPublicKeyAsSecret())).isFalse();
        assertThat(isTrusted(Tokens.of("a").tamperedWith("sub", "b"))).isFalse();
        assertThat(claims(Tokens.of("a").expiredSecondsAgo(5).sign()).at("/exp").asLong())
                .isLessThan(Instant.now().getEpochSecond());
        assertThat(claims(Tokens.of("a").claim("sub", null).sign()).has("sub")).isFalse();
    }

    private static JsonNode claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonFiles.parse(new String(payload, StandardCharsets.UTF_8), "token");
    }

    private static boolean isTrusted(String token) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(Tokens.publicKey());
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)));
        int dot = token.lastIndexOf('.');
        rsa.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
        return signature.length == 256 && rsa.verify(signature);
    }
}
