package vn.toasoan.archive.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * A file as it is written: encrypted, bound to its record, under a name of two parts. The first finds it by its content
 * for whoever has the key, and says nothing to anybody else; the second is the hash of the encrypted bytes, so that a
 * check needs no key.
 */
record SealedFile(String name, String storedSha256, byte[] bytes) {

    private static final int LOCATOR_BYTES = 16;

    static SealedFile seal(SecretKey key, UUID recordId, String sha256, byte[] plain) {
        byte[] sealed = AesGcm.seal(key, context(recordId), plain);
        String stored = Sha256.of(sealed);
        return new SealedFile(locator(key, sha256) + "-" + stored, stored, sealed);
    }

    static byte[] open(SecretKey key, UUID recordId, byte[] sealed) throws GeneralSecurityException {
        return AesGcm.open(key, context(recordId), sealed);
    }

    static String locator(SecretKey key, String sha256) {
        try {
            byte[] mac = AesGcm.hmac(key, "locator", sha256.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(Arrays.copyOf(mac, LOCATOR_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] context(UUID recordId) {
        return ("file of " + recordId).getBytes(StandardCharsets.US_ASCII);
    }
}
