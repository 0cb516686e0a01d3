package vn.toasoan.submission.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.submission.problem.Refusal;

/** Sharded by the first bytes of the hash: temporary file, fsync, atomic rename, fsync of the folder. */
@ApplicationScoped
class FileSystemMediaStore implements MediaStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private static final String NO_SPACE = "No space left on device";

    private final Path root;
    private final Path temporary;
    private final Clock clock;

    FileSystemMediaStore(@ConfigProperty(name = "toasoan.media.directory") Path root, Clock clock) {
        this.root = root;
        this.temporary = root.resolve("tmp");
        this.clock = clock;
    }

    @Override
    public Path newTemporaryFile() {
        return io(() -> {
            Files.createDirectories(temporary);
            return Files.createTempFile(temporary, "", ".part");
        });
    }

    @Override
    public void keep(Path temporaryFile, String sha256) {
        Path target = path(sha256);
        io(() -> {
            if (Files.exists(target)) {
                // counts as kept just now: a sweep must not take what a row is about to refer to
                Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
                Files.delete(temporaryFile);
                return null;
            }
            Files.createDirectories(target.getParent());
            force(temporaryFile, StandardOpenOption.WRITE);
            Files.move(temporaryFile, target, StandardCopyOption.ATOMIC_MOVE);
            force(target.getParent(), StandardOpenOption.READ);
            return null;
        });
    }

    @Override
    public Optional<Path> find(String sha256) {
        return Optional.of(path(sha256)).filter(Files::isRegularFile);
    }

    @Override
    public Optional<Path> rendition(String sha256, int width) {
        return Optional.of(print(sha256, width)).filter(Files::isRegularFile);
    }

    @Override
    public Path keepRendition(Path temporaryFile, String sha256, int width) {
        Path target = print(sha256, width);
        return io(() -> {
            Files.createDirectories(target.getParent());
            return Files.move(temporaryFile, target, StandardCopyOption.ATOMIC_MOVE);
        });
    }

    @Override
    public Stream<String> keptBefore(Instant moment) {
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        return io(() -> Files.walk(root, 3)
                .filter(file -> SHA256.matcher(file.getFileName().toString()).matches() && isOlder(file, moment))
                .map(file -> file.getFileName().toString()));
    }

    @Override
    public void delete(String sha256) {
        io(() -> {
            for (Rendition rendition : Rendition.values()) {
                Files.deleteIfExists(print(sha256, rendition.width()));
            }
            return Files.deleteIfExists(path(sha256));
        });
    }

    @Override
    public void removeTemporaryFilesBefore(Instant moment) {
        if (!Files.isDirectory(temporary)) {
            return;
        }
        io(() -> {
            try (Stream<Path> files = Files.list(temporary)) {
                for (Path file :
                        files.filter(candidate -> isOlder(candidate, moment)).toList()) {
                    Files.deleteIfExists(file);
                }
            }
            return null;
        });
    }

    /** Can be made again at any time: not forced to disk. */
    private Path print(String sha256, int width) {
        Path master = path(sha256);
        return master.resolveSibling(sha256 + "-" + width);
    }

    private Path path(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256");
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static boolean isOlder(Path file, Instant moment) {
        return io(() -> Files.isRegularFile(file)
                && Files.getLastModifiedTime(file).toInstant().isBefore(moment));
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    /** A full disk is told as such: an operator must act, and nobody else can. */
    static RuntimeException told(IOException e) {
        String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return NO_SPACE.equals(reason) ? Refusal.of(Refusal.Kind.FULL, "STORE_FULL") : new UncheckedIOException(e);
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T io(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw told(e);
        }
    }
}
