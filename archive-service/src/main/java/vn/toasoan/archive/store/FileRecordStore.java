package vn.toasoan.archive.store;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The store on a file system: {@code root/{last two digits of the record}/{record}/{sha256}}. A file is written to a
 * temporary name, forced to disk, read back, and only then renamed; so what stands under a hash is whole, whenever the
 * power goes. What a killed process left under a temporary name is swept at a later start.
 */
@Singleton
class FileRecordStore implements RecordStore {

    private static final int BUFFER = 64 * 1024;

    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final Path root;
    private final Path incoming;
    private final Clock clock;

    FileRecordStore(@ConfigProperty(name = "toasoan.data-dir") Path data, Clock clock) {
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
        Path folder = folder(recordId);
        makeFolder(folder);
        Path temporary = Files.createTempFile(incoming, recordId + "-", ".part");
        try {
            write(temporary, bytes);
            String written = hash(temporary);
            if (!written.equals(sha256)) {
                throw new IOException("Wrote " + sha256 + " and read " + written);
            }
            publish(temporary, folder.resolve(sha256));
        } finally {
            Files.deleteIfExists(temporary);
        }
        return new StoredFile(sha256, bytes.length, clock.instant());
    }

    @Override
    public Optional<StoredFile> find(UUID recordId, String sha256) throws IOException {
        Path file = folder(recordId).resolve(Sha256.require(sha256));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String found = hash(file);
        if (!found.equals(sha256)) {
            throw new StoreConflict(recordId, sha256, found);
        }
        return Optional.of(new StoredFile(sha256, Files.size(file), clock.instant()));
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
            force(folder.getParent());
            force(root);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** A rename over an equal file is harmless: both were read back under the same hash. */
    private static void publish(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("The archive's file system has no atomic rename", e);
        }
        force(file.getParent());
    }

    /** Makes a name durable, not only the bytes behind it. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            while (in.read(buffer) >= 0) {
                continue;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
