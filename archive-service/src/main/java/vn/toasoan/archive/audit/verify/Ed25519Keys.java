package vn.toasoan.archive.audit.verify;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Public keys as text: PEM, or the bare base64 of their X.509 form. */
public final class Ed25519Keys {

    private static final int ID_DIGITS = 16;

    private Ed25519Keys() {}

    /** @throws IllegalArgumentException for anything else */
    public static PublicKey publicKey(String text) {
        String base64 = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 public key", e);
        }
    }

    public static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    public static String idOf(PublicKey key) {
        return Hash.hex(Hash.sha256(key.getEncoded())).substring(0, ID_DIGITS);
    }
}
