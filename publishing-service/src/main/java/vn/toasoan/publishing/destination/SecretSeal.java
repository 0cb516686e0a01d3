package vn.toasoan.publishing.destination;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.publishing.work.DurableFile;

/** Keeps the secrets of webhooks unreadable in the database and its backups; the key lies in a file beside the others. */
@ApplicationScoped
class SecretSeal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    SecretSeal(@ConfigProperty(name = "toasoan.data-dir") Path dataDir) {
        Path file = dataDir.resolve("keys").resolve("destination-secrets.key");
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[32];
                random.nextBytes(fresh);
                DurableFile.write(file, Base64.getEncoder().encode(fresh));
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            key = new SecretKeySpec(
                    Base64.getDecoder().decode(Files.readString(file).strip()), "AES");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param owner bound to the secret, so that a row that is copied to another destination is worth nothing */
    String seal(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when it was sealed with another key or for another owner */
    byte[] open(String sealed, String owner) {
        byte[] all = Base64.getDecoder().decode(sealed);
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), owner)
                    .doFinal(all, NONCE, all.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A secret of " + owner + " cannot be opened with the key of this service", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return cipher;
    }
}
