package vn.toasoan.publishing.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.publishing.work.DurableFile;
import vn.toasoan.publishing.work.Sha256;

/**
 * Ed25519 keys that sign the manifest, in a folder outside of the site. The private key of today is
 * {@code manifest.key}; {@code {id}.pub} are the keys of today and before. To change the key, move {@code manifest.key}
 * away and start anew: pages that it signed stay valid, and are signed with the new one as they are written.
 */
@ApplicationScoped
class ManifestKeys {

    /** @param keyId first part of the hash of the public key */
    record Signed(String signature, String keyId) {}

    private static final String ALGORITHM = "Ed25519";

    private final Path folder;
    private final Map<String, PublicKey> known = new HashMap<>();
    private final PrivateKey secret;
    private final String keyId;

    ManifestKeys(@ConfigProperty(name = "toasoan.data-dir") Path dataDir) {
        this.folder = dataDir.resolve("keys");
        try {
            Path file = folder.resolve("manifest.key");
            if (!Files.exists(file)) {
                create(file);
            }
            String[] parts =
                    Files.readString(file, StandardCharsets.US_ASCII).strip().split("\\s+");
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            this.keyId = parts[0];
            this.secret = keys.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[1])));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path pub : files.filter(f -> f.toString().endsWith(".pub")).toList()) {
                    String name = pub.getFileName().toString();
                    byte[] encoded = Base64.getDecoder()
                            .decode(Files.readString(pub, StandardCharsets.US_ASCII)
                                    .strip());
                    known.put(
                            name.substring(0, name.length() - ".pub".length()),
                            keys.generatePublic(new X509EncodedKeySpec(encoded)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The manifest's keys cannot be read", e);
        }
    }

    Signed sign(String statement) {
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(secret);
            signer.update(statement.getBytes(StandardCharsets.UTF_8));
            return new Signed(Base64.getEncoder().encodeToString(signer.sign()), keyId);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param signature null for a row that an older release wrote, which is as good as none */
    boolean holds(String statement, String signature, String signedBy) {
        PublicKey key = known.get(signedBy);
        if (key == null || signature == null) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(statement.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private void create(Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        byte[] open = pair.getPublic().getEncoded();
        String id = Sha256.hex(open).substring(0, 16);
        Base64.Encoder base64 = Base64.getEncoder();
        DurableFile.write(
                folder.resolve(id + ".pub"), base64.encodeToString(open).getBytes(StandardCharsets.US_ASCII));
        DurableFile.write(
                file,
                (id + " " + base64.encodeToString(pair.getPrivate().getEncoded())).getBytes(StandardCharsets.US_ASCII));
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
