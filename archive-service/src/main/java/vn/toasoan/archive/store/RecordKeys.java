package vn.toasoan.archive.store;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One AES-256 key for each record, each a small file wrapped by the master key and apart from the store. Removing it makes
 * every copy of the record's files unreadable, also those in backups of the store.
 */
@Singleton
class RecordKeys {

    private static final int BYTES = 32;

    private final Path root;
    private final MasterKey master;
    private final SecureRandom random = new SecureRandom();

    RecordKeys(@ConfigProperty(name = "toasoan.store.keys-dir") Path root, MasterKey master) {
        this.root = root.toAbsolutePath();
        this.master = master;
        try {
            Files.createDirectories(this.root);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of keys cannot be made; check DATA_DIR: " + root, e);
        }
    }

    /** @return empty when there is none; @throws StoreConflict when it cannot be unwrapped */
    Optional<SecretKey> find(UUID recordId) throws IOException {
        Path file = file(recordId);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] wrapped = Base64.getDecoder().decode(Files.readString(file).strip());
            return Optional.of(new SecretKeySpec(AesGcm.open(master.key(), context(recordId), wrapped), "AES"));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw StoreConflict.unreadableKey(recordId);
        }
    }

    /** Makes the record's key, once: two that come at the same moment get the same one. */
    SecretKey make(UUID recordId) throws IOException {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        Path temporary = Files.createTempFile(root, "key", ".part");
        try {
            String wrapped = Base64.getEncoder().encodeToString(AesGcm.seal(master.key(), context(recordId), fresh));
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(wrapped));
                channel.force(true);
            }
            Files.createDirectories(file(recordId).getParent());
            Files.createLink(file(recordId), temporary);
            force(file(recordId).getParent());
        } catch (FileAlreadyExistsException e) {
            return find(recordId).orElseThrow(() -> StoreConflict.missingKey(recordId));
        } finally {
            Files.deleteIfExists(temporary);
        }
        return new SecretKeySpec(fresh, "AES");
    }

    /** @return whether there was one */
    boolean destroy(UUID recordId) throws IOException {
        boolean was = Files.deleteIfExists(file(recordId));
        if (was) {
            force(file(recordId).getParent());
        }
        return was;
    }

    private Path file(UUID recordId) {
        String id = recordId.toString();
        return root.resolve(id.substring(id.length() - 2)).resolve(id + ".key");
    }

    private static byte[] context(UUID recordId) {
        return recordId.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
