package vn.toasoan.archive.audit.chain;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.archive.audit.verify.Ed25519Keys;

/**
 * The Ed25519 key that checkpoints are signed with, from a file of two lines: private (PKCS 8) and public (X.509) key in
 * base64. Made at the first start when there is none, readable by the service's own user alone.
 */
@Singleton
class SigningKey {

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    SigningKey(@ConfigProperty(name = "toasoan.audit.key-file") Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            List<String> lines = Files.readAllLines(file);
            this.privateKey = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            Base64.getDecoder().decode(lines.get(0).strip())));
            this.publicKey = Ed25519Keys.publicKey(lines.get(1));
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the audit log cannot be read; check AUDIT_KEY_FILE: " + file, e);
        } catch (GeneralSecurityException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("Not a key of an audit log: " + file, e);
        }
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    PublicKey publicKey() {
        return publicKey;
    }

    String id() {
        return Ed25519Keys.idOf(publicKey);
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(
                folder,
                "audit-key",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                temporary,
                base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                        + base64.encodeToString(pair.getPublic().getEncoded()) + "\n");
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
