package vn.toasoan.publishing.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.publishing.work.DurableFile;
import vn.toasoan.publishing.work.Sha256;

/**
 * The site on disk. Content lies in folders named by its hash, with its compressed twin, and never changes; a path of the
 * site is a symbolic link to such a folder, replaced in one rename. So a reader gets body, compressed body and hash of
 * one and the same edition, whatever is being written or killed meanwhile.
 *
 * <pre>
 * site/content/{sha256}/index.html, index.html.gz, index.html.sha256
 * site/pages/tin/{slug}.page -> ../../content/{sha256}
 * </pre>
 *
 * <p>Blocking.
 */
@ApplicationScoped
class PageFiles {

    private final Path content;
    private final Path pages;

    PageFiles(@ConfigProperty(name = "toasoan.data-dir") Path dataDir) {
        Path site = dataDir.resolve("site").toAbsolutePath().normalize();
        this.content = site.resolve("content");
        this.pages = site.resolve("pages");
    }

    /** Makes the page the one that its path answers with. The same page twice changes nothing. */
    void write(RenderedPage page) {
        try {
            store(page);
            point(page.path(), page.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the hash of what the path answers with now; null when it answers with nothing */
    String current(String path) {
        try {
            return Files.readSymbolicLink(link(path)).getFileName().toString();
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path answers with nothing from now on. */
    void remove(String path) {
        try {
            Files.deleteIfExists(link(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes content that no path needs any more; a reader that has it open reads on. */
    void forget(String sha256) {
        try {
            removeFolder(content.resolve(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path link(String path) {
        return pages.resolve((path.equals(Paths.HOME) ? "_home" : path.substring(1)) + ".page");
    }

    Path file(String sha256, String extension) {
        return content.resolve(sha256).resolve("index." + extension);
    }

    private void store(RenderedPage page) throws IOException {
        Path folder = content.resolve(page.sha256());
        if (isWhole(folder, page)) {
            return;
        }
        Path draft = content.resolve(".draft-" + UUID.randomUUID());
        Files.createDirectories(draft);
        String name = "index." + page.kind().extension();
        DurableFile.writeThrough(draft.resolve(name), page.content());
        DurableFile.writeThrough(draft.resolve(name + ".gz"), gzip(page.content()));
        DurableFile.writeThrough(
                draft.resolve(name + ".sha256"), ('"' + page.sha256() + '"').getBytes(StandardCharsets.US_ASCII));
        DurableFile.syncFolder(draft);
        removeFolder(folder);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        DurableFile.syncFolder(content);
    }

    /** Content that was damaged since is written anew. */
    private static boolean isWhole(Path folder, RenderedPage page) throws IOException {
        Path file = folder.resolve("index." + page.kind().extension());
        return Files.isRegularFile(file)
                && Files.isRegularFile(folder.resolve(file.getFileName() + ".gz"))
                && Sha256.hex(Files.readAllBytes(file)).equals(page.sha256());
    }

    private void point(String path, String sha256) throws IOException {
        Path link = link(path);
        Path folder = link.getParent();
        Files.createDirectories(folder);
        Path draft = folder.resolve(".draft-" + UUID.randomUUID());
        Files.createSymbolicLink(draft, folder.relativize(content.resolve(sha256)));
        Files.move(draft, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        DurableFile.syncFolder(folder);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static void removeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        }
    }
}
