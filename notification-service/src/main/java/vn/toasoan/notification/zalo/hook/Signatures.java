package vn.toasoan.notification.zalo.hook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Checks who sent an event: {@code sha256(id + raw body + time + key)}, a plain hash and no HMAC, over the bytes as they came,
 * compared in constant time.
 */
@ApplicationScoped
class Signatures {

    private final List<SignatureVariant> variants;
    private final Optional<String> oaKey;
    private final Optional<String> appSecret;

    Signatures(
            @ConfigProperty(name = "toasoan.zalo.oa.signatures") List<String> variants,
            @ConfigProperty(name = "toasoan.zalo.oa.hook-key") Optional<String> oaKey,
            @ConfigProperty(name = "toasoan.zalo.oa.app-secret") Optional<String> appSecret) {
        this.variants = variants.stream().map(SignatureVariant::parse).toList();
        this.oaKey = oaKey;
        this.appSecret = appSecret;
    }

    /** The variant that the signature keeps to; null if to none that is allowed. */
    SignatureVariant matching(String signature, String headerTime, byte[] body, JsonNode event) {
        if (signature == null) {
            return null;
        }
        String given = signature.strip().toLowerCase(Locale.ROOT);
        byte[] bytes = (given.startsWith("mac=") ? given.substring(4) : given).getBytes(StandardCharsets.US_ASCII);
        SignatureVariant found = null;
        for (SignatureVariant variant : variants) {
            String time = variant.timeFromHeader()
                    ? headerTime
                    : event.path("timestamp").asText(null);
            Optional<String> key = variant.appSecret() ? appSecret : oaKey;
            String id = event.path(variant.accountFirst() ? "oa_id" : "app_id").asText(null);
            if (id != null && time != null && key.isPresent()) {
                byte[] wanted = hash(id, body, time, key.get()).getBytes(StandardCharsets.US_ASCII);
                if (MessageDigest.isEqual(wanted, bytes) && found == null) {
                    found = variant;
                }
            }
        }
        return found;
    }

    static String hash(String id, byte[] body, String time, String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(id.getBytes(StandardCharsets.UTF_8));
            digest.update(body);
            digest.update(time.getBytes(StandardCharsets.UTF_8));
            digest.update(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
