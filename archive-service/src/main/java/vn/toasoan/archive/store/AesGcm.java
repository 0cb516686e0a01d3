package vn.toasoan.archive.store;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM of whole files: nonce, then ciphertext with its tag. The nonce comes from key and content, so that keeping
 * the same bytes twice gives the same file, and two contents never share one.
 */
final class AesGcm {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private AesGcm() {}

    static byte[] seal(SecretKey key, byte[] context, byte[] plain) {
        try {
            byte[] nonce = Arrays.copyOf(hmac(key, "nonce", plain), NONCE);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            byte[] sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt", e);
        }
    }

    /** @throws GeneralSecurityException when key, context or bytes are not those of {@link #seal} */
    static byte[] open(SecretKey key, byte[] context, byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < NONCE) {
            throw new GeneralSecurityException("Too short");
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
        cipher.updateAAD(context);
        return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
    }

    /** Of the purpose and the bytes, under a key that serves nothing else. */
    static byte[] hmac(SecretKey key, String purpose, byte[] bytes) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
        mac.update((purpose + "\0").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return mac.doFinal(bytes);
    }
}
