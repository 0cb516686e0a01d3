package vn.toasoan.archive.store;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The AES-256 key that wraps the keys of records, from a file that should lie on another medium than the store. Made at
 * the first start when there is none, readable by the service's own user alone. Whoever loses it has lost every record.
 */
@Singleton
class MasterKey {

    private static final int BYTES = 32;

    private final SecretKey key;

    MasterKey(@ConfigProperty(name = "toasoan.store.master-key-file") Path file) {
        try {
            if (!Files.exists(file)) {
                make(file.toAbsolutePath());
            }
            byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length != BYTES) {
                throw new IllegalArgumentException("has " + bytes.length + " bytes");
            }
            this.key = new SecretKeySpec(bytes, "AES");
        } catch (IOException e) {
            throw new UncheckedIOException("The master key cannot be read; check MASTER_KEY_FILE: " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("Not a master key (32 bytes in base64): " + file, e);
        }
    }

    SecretKey key() {
        return key;
    }

    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(
                file.getParent(),
                "master",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(temporary, Base64.getEncoder().encodeToString(bytes) + "\n");
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
