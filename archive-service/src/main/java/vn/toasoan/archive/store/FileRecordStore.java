package vn.toasoan.archive.store;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The store on a file system: {@code root/{last two digits of the record}/{record}/{locator}-{sha256 of the
 * encrypted bytes}}. A file is encrypted, written to a temporary name, forced to disk, read back, and only then renamed; so what stands under a hash is whole, whenever the
 * power goes. What a killed process left under a temporary name is swept at a later start.
 */
@Singleton
class FileRecordStore implements RecordStore {

    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final Path root;
    private final Path incoming;
    private final RecordKeys keys;
    private final Clock clock;

    FileRecordStore(@ConfigProperty(name = "toasoan.data-dir") Path data, RecordKeys keys, Clock clock) {
        this.keys = keys;
        this.root = data.resolve("archive").toAbsolutePath();
        this.incoming = root.resolve("incoming");
        this.clock = clock;
        try {
            Files.createDirectories(incoming);
            sweep();
        } catch (IOException e) {
            throw new UncheckedIOException("The archive's folder cannot be made; check DATA_DIR: " + root, e);
        }
    }

    @Override
    public StoredFile keep(UUID recordId, byte[] bytes) throws IOException {
        String sha256 = Sha256.of(bytes);
        Optional<StoredFile> known = find(recordId, sha256);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<SecretKey> key = keys.find(recordId);
        SealedFile sealed = SealedFile.seal(key.isPresent() ? key.get() : keys.make(recordId), recordId, sha256, bytes);
        Path folder = folder(recordId);
        makeFolder(folder);
        Path temporary = Files.createTempFile(incoming, recordId + "-", ".part");
        try {
            DurableFiles.write(temporary, sealed.bytes());
            String written = Sha256.of(Files.readAllBytes(temporary));
            if (!written.equals(sealed.storedSha256())) {
                throw new IOException("Wrote " + sealed.storedSha256() + " and read " + written);
            }
            DurableFiles.publish(temporary, folder.resolve(sealed.name()));
        } finally {
            Files.deleteIfExists(temporary);
        }
        return new StoredFile(sha256, Sha256.sha512(bytes), sealed.storedSha256(), bytes.length, clock.instant());
    }

    @Override
    public Optional<StoredFile> find(UUID recordId, String sha256) throws IOException {
        return open(recordId, sha256)
                .map(found -> new StoredFile(
                        sha256,
                        Sha256.sha512(found.plain()),
                        found.storedSha256(),
                        found.plain().length,
                        clock.instant()));
    }

    @Override
    public Optional<byte[]> read(UUID recordId, String sha256) throws IOException {
        return open(recordId, sha256).map(Opened::plain);
    }

    @Override
    public Fixity check(UUID recordId, String sha256, String storedSha256) {
        try {
            Optional<Path> file = named(recordId, "*-" + Sha256.require(storedSha256));
            if (file.isEmpty()) {
                return new Fixity(Fixity.State.MISSING, "no file under its name");
            }
            byte[] bytes = Files.readAllBytes(file.get());
            String found = Sha256.of(bytes);
            if (!found.equals(storedSha256)) {
                return named(recordId, "*-" + found).isPresent()
                        ? new Fixity(Fixity.State.CORRUPT, "swapped with " + found)
                        : new Fixity(Fixity.State.CORRUPT, bytes.length + " bytes with the hash " + found);
            }
            Optional<SecretKey> key = keys.find(recordId);
            if (key.isEmpty()) {
                return new Fixity(Fixity.State.UNREADABLE, "the key of the record is missing");
            }
            String content = Sha256.of(SealedFile.open(key.get(), recordId, bytes));
            return content.equals(sha256)
                    ? Fixity.ok()
                    : new Fixity(Fixity.State.CORRUPT, "holds the content " + content);
        } catch (IOException | GeneralSecurityException | StoreConflict e) {
            return new Fixity(Fixity.State.UNREADABLE, e.getMessage());
        }
    }

    /** A file whose every hash was right. */
    private record Opened(byte[] plain, String storedSha256) {}

    private Optional<Opened> open(UUID recordId, String sha256) throws IOException {
        Sha256.require(sha256);
        Optional<SecretKey> key = keys.find(recordId);
        if (key.isEmpty()) {
            if (named(recordId, "*").isPresent()) {
                throw StoreConflict.missingKey(recordId);
            }
            return Optional.empty();
        }
        Optional<Path> file = named(recordId, SealedFile.locator(key.get(), sha256) + "-*");
        return file.isEmpty() ? Optional.empty() : Optional.of(open(key.get(), recordId, sha256, file.get()));
    }

    private static Opened open(SecretKey key, UUID recordId, String sha256, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String stored = Sha256.of(bytes);
        if (!file.getFileName().toString().endsWith("-" + stored)) {
            throw StoreConflict.otherBytes(recordId, sha256, stored);
        }
        try {
            byte[] plain = SealedFile.open(key, recordId, bytes);
            String content = Sha256.of(plain);
            if (!content.equals(sha256)) {
                throw StoreConflict.otherBytes(recordId, sha256, content);
            }
            return new Opened(plain, stored);
        } catch (GeneralSecurityException e) {
            throw StoreConflict.otherBytes(recordId, sha256, stored);
        }
    }

    private Optional<Path> named(UUID recordId, String glob) throws IOException {
        Path folder = folder(recordId);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            Iterator<Path> found = files.iterator();
            return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
        }
    }

    @Override
    public int destroy(UUID recordId) throws IOException {
        keys.destroy(recordId);
        int removed = DurableFiles.removeAll(incoming, recordId + "-*.part");
        Path folder = folder(recordId);
        if (Files.isDirectory(folder)) {
            removed += DurableFiles.removeAll(folder, "*");
            Files.delete(folder);
            DurableFiles.force(folder.getParent());
        }
        return removed;
    }

    private void sweep() throws IOException {
        FileTime latest = FileTime.from(clock.instant().minus(LEFT_BEHIND));
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(incoming, "*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).compareTo(latest) < 0) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private Path folder(UUID recordId) {
        String id = recordId.toString();
        return root.resolve(id.substring(id.length() - 2)).resolve(id);
    }

    private void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            DurableFiles.force(folder.getParent());
            DurableFiles.force(root);
        }
    }
}
