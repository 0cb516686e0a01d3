package vn.toasoan.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import vn.toasoan.local.StackProblem;

/** A lock on a folder between programs: one that prepares a cache keeps others from using it half-made. */
public final class FolderLock implements AutoCloseable {

    private static final Duration LONGEST_PREPARATION = Duration.ofMinutes(10);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for whoever holds the folder; makes the folder if there is none. */
    public static FolderLock exclusive(Path folder) {
        return Patience.until(LONGEST_PREPARATION, () -> tryExclusive(folder))
                .orElseThrow(() -> new StackProblem(
                        "Another program holds " + folder + " for ten minutes: end it, or remove that folder."));
    }

    /** @return empty when another program, or another part of this one, holds the folder */
    public static Optional<FolderLock> tryExclusive(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new FolderLock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the folder " + folder, e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
