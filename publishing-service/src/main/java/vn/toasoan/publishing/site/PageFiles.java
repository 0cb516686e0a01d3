package vn.toasoan.publishing.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.publishing.work.DurableFile;
import vn.toasoan.publishing.work.Sha256;

/**
 * The site on disk. Content lies in folders named by its hash, with its compressed twins, and never changes; a path of the
 * site is a symbolic link to such a folder, replaced in one rename. So a reader gets body, compressed body and hash of
 * one and the same edition, whatever is being written or killed meanwhile.
 *
 * <pre>
 * site/content/{sha256}/index.html, index.html.gz, index.html.br, index.html.sha256
 * site/pages/tin/{slug}.page -> ../../content/{sha256}
 * site/pages/tin/{slug}.gone -> the same, answered with 410
 * site/pages/tin/{slug}.moved -> the same; index.txt holds the new path, answered with 308
 * </pre>
 *
 * <p>Where a path has more than one of them, the first of page, gone, moved counts; a change from one to another puts the
 * new link in place before it takes the old one away, so that a path never answers with nothing in between.
 *
 * <p>Blocking.
 */
@ApplicationScoped
class PageFiles {

    private static final Duration LEFT_OVER = Duration.ofMinutes(10);

    private final Clock clock;
    private final Path content;
    private final Path pages;

    PageFiles(@ConfigProperty(name = "toasoan.data-dir") Path dataDir, Clock clock) {
        this.clock = clock;
        Path site = dataDir.resolve("site").toAbsolutePath().normalize();
        this.content = site.resolve("content");
        this.pages = site.resolve("pages");
    }

    /** Makes the page the one that its path answers with. The same page twice changes nothing. */
    void write(RenderedPage page) {
        try {
            store(page);
            point(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, and whatever lies under the page's hash is written anew, right or wrong. */
    void renew(RenderedPage page) {
        try {
            Path folder = content.resolve(page.sha256());
            Path aside = content.resolve(".aside-" + UUID.randomUUID());
            Path draft = draft(page);
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            DurableFile.syncFolder(content);
            point(page);
            removeFolder(aside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every path that answers with something, in no order. */
    List<String> paths() throws IOException {
        if (!Files.isDirectory(pages)) {
            return List.of();
        }
        try (Stream<Path> links = Files.walk(pages)) {
            return links.filter(link -> !Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS))
                    .map(link -> pages.relativize(link).toString())
                    .filter(name -> !name.contains(".draft-"))
                    .map(PageFiles::path)
                    .distinct()
                    .toList();
        }
    }

    private static String path(String name) {
        for (Answer answer : Answer.values()) {
            if (name.endsWith(answer.suffix())) {
                String bare = name.substring(0, name.length() - answer.suffix().length());
                return bare.equals("_home") ? Paths.HOME : "/" + bare;
            }
        }
        return "/" + name;
    }

    /** Hashes of content that has lain for so long that whoever wrote it is done with it. */
    List<String> oldContent() throws IOException {
        FileTime before = FileTime.from(clock.instant().minus(LEFT_OVER));
        try (Stream<Path> folders = Files.list(content)) {
            List<String> old = new ArrayList<>();
            for (Path folder : folders.toList()) {
                if (Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS).compareTo(before) < 0) {
                    old.add(folder.getFileName().toString());
                }
            }
            return old;
        }
    }

    /** @return the hash of what the path answers with now; null when it answers with nothing */
    String current(String path) {
        for (Answer answer : Answer.values()) {
            try {
                return Files.readSymbolicLink(link(path, answer)).getFileName().toString();
            } catch (NoSuchFileException e) {
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return null;
    }

    /** The path answers with nothing from now on. */
    void remove(String path) {
        try {
            for (Answer answer : Answer.values()) {
                Files.deleteIfExists(link(path, answer));
            }
            Files.deleteIfExists(pages.resolve(path.substring(1)));
        } catch (DirectoryNotEmptyException e) {
            return;
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

    Path link(String path, Answer answer) {
        return pages.resolve((path.equals(Paths.HOME) ? "_home" : path.substring(1)) + answer.suffix());
    }

    Path file(String sha256, String extension) {
        return content.resolve(sha256).resolve("index." + extension);
    }

    private void store(RenderedPage page) throws IOException {
        Path folder = content.resolve(page.sha256());
        if (isWhole(folder, page)) {
            return;
        }
        Path draft = draft(page);
        removeFolder(folder);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        DurableFile.syncFolder(content);
    }

    private Path draft(RenderedPage page) throws IOException {
        Path draft = content.resolve(".draft-" + UUID.randomUUID());
        Files.createDirectories(draft);
        String name = "index." + page.kind().extension();
        DurableFile.writeThrough(draft.resolve(name), page.content());
        DurableFile.writeThrough(draft.resolve(name + ".gz"), gzip(page.content()));
        if (Brotli.isAvailable()) {
            DurableFile.writeThrough(draft.resolve(name + ".br"), Brotli.compress(page.content()));
        }
        DurableFile.writeThrough(
                draft.resolve(name + ".sha256"), ('"' + page.sha256() + '"').getBytes(StandardCharsets.US_ASCII));
        DurableFile.syncFolder(draft);
        return draft;
    }

    /** Content that was damaged since is written anew. */
    private static boolean isWhole(Path folder, RenderedPage page) throws IOException {
        Path file = folder.resolve("index." + page.kind().extension());
        return Files.isRegularFile(file)
                && Files.isRegularFile(folder.resolve(file.getFileName() + ".gz"))
                && (!Brotli.isAvailable() || Files.isRegularFile(folder.resolve(file.getFileName() + ".br")))
                && Sha256.hex(Files.readAllBytes(file)).equals(page.sha256());
    }

    private void point(RenderedPage page) throws IOException {
        Answer answer = Answer.of(page.kind());
        Path link = link(page.path(), answer);
        Path folder = link.getParent();
        Files.createDirectories(folder);
        Path draft = folder.resolve(".draft-" + UUID.randomUUID());
        Files.createSymbolicLink(draft, folder.relativize(content.resolve(page.sha256())));
        Files.move(draft, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (Answer other : Answer.values()) {
            if (other != answer) {
                Files.deleteIfExists(link(page.path(), other));
            }
        }
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
