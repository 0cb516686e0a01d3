package vn.toasoan.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the checkout lies, so that tests read contracts, topics and class paths by relative path. */
public final class Repository {
    private Repository() {}

    /**
     * The root folder: the system property {@code toasoan.root} (Maven sets it), else the nearest folder above the
     * working directory that holds {@code mvnw} and {@code deploy/kafka/topics.txt}.
     *
     * @return an absolute, normalised path
     * @throws IllegalStateException when no such folder exists
     */
    public static Path root() {
        String told = System.getProperty("toasoan.root");
        if (told != null && isRoot(Path.of(told))) {
            return Path.of(told).toAbsolutePath().normalize();
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (isRoot(folder)) {
                return folder.normalize();
            }
        }
        throw new IllegalStateException("No folder with mvnw and deploy/kafka/topics.txt above "
                + Path.of("").toAbsolutePath() + "; set -Dtoasoan.root");
    }

    /**
     * A file of the checkout.
     *
     * @param relative path from the root, with {@code /}
     * @return an absolute path, whether or not it exists
     */
    public static Path file(String relative) {
        return root().resolve(relative);
    }

    /** The one list of topics, which local runs and compose read too. */
    public static Path topics() {
        return file("deploy/kafka/topics.txt");
    }

    private static boolean isRoot(Path folder) {
        return Files.isRegularFile(folder.resolve("mvnw"))
                && Files.isRegularFile(folder.resolve("deploy/kafka/topics.txt"));
    }
}
