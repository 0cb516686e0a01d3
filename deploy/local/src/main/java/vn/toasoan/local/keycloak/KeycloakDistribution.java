package vn.toasoan.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.toasoan.local.StackProblem;
import vn.toasoan.local.process.ChildProcess;
import vn.toasoan.local.process.FolderLock;
import vn.toasoan.local.process.Patience;

/** Keycloak unpacked and built once ({@code kc.sh build}, some 20 s), so that a later start skips it. */
final class KeycloakDistribution {

    private static final Duration BUILD = Duration.ofMinutes(5);
    private static final List<String> BUILD_ARGUMENTS = List.of("build", "--db=dev-file", "--health-enabled=false");

    private KeycloakDistribution() {}

    /** @return the home folder of the optimised distribution */
    static Path in(Path cache, Path zip, Consumer<String> progress) {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            String top = archive.entries().nextElement().getName().split("/")[0];
            Path home = cache.resolve(top);
            try (FolderLock _ = FolderLock.exclusive(home)) {
                if (!Files.exists(home.resolve("ready"))) {
                    progress.accept("unpacking and building " + top + " (once; half a minute)");
                    unpack(archive, top, home);
                    build(home);
                    Files.createFile(home.resolve("ready"));
                }
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(ZipFile archive, String top, Path home) throws IOException {
        for (Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            Path target =
                    home.resolve(entry.getName().substring(top.length() + 1)).normalize();
            if (!target.startsWith(home)) {
                throw new IOException("The archive leaves its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                Files.deleteIfExists(target);
                try (InputStream content = archive.getInputStream(entry)) {
                    Files.copy(content, target);
                }
            }
        }
    }

    private static void build(Path home) {
        Path log = home.resolve("build.log");
        ChildProcess build = KeycloakServer.process(home, BUILD_ARGUMENTS, Map.of(), log);
        build.start();
        boolean ended = Patience.until(BUILD, () -> build.isAlive() ? Optional.empty() : Optional.of(true))
                .isPresent();
        if (!ended || build.exitCode() != 0) {
            build.kill();
            throw new StackProblem("Keycloak could not be built; see " + log);
        }
    }
}
