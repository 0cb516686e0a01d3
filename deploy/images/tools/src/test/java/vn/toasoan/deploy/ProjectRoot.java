package vn.toasoan.deploy;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository begins, whatever folder the tests run in. */
public final class ProjectRoot {

    private ProjectRoot() {}

    public static Path path(String relative) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("toasoan"))) {
            folder = folder.getParent();
        }
        return folder.resolve(relative).normalize();
    }
}
