package vn.toasoan.archive.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;

/** Signs certificates with the key of the audit log, so that one public key verifies everything the archive says. */
@ApplicationScoped
public class Signer {

    private final SigningKey key;

    Signer(SigningKey key) {
        this.key = key;
    }

    /** @param signature base64, Ed25519 over the UTF-8 bytes */
    public record Signed(String keyId, String signature) {}

    public Signed sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.privateKey());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return new Signed(key.id(), Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign", e);
        }
    }
}
