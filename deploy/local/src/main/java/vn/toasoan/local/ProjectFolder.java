package vn.toasoan.local;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout this program runs from, and the files in it that the stack is made of.
 *
 * @param root the repository's root
 */
public record ProjectFolder(Path root) {

    /** From the system property {@code toasoan.root}, else the nearest folder upwards that holds the topics file. */
    public static ProjectFolder find() {
        String given = System.getProperty("toasoan.root");
        Path start = Path.of(given != null ? given : "").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/kafka/topics.txt"))) {
                return new ProjectFolder(folder);
            }
        }
        throw new StackProblem("No checkout of Toà Soạn at or above " + start + ": start it by the script ./toasoan.");
    }

    public Path topics() {
        return root.resolve("deploy/kafka/topics.txt");
    }

    public Path shippedRealm() {
        return root.resolve("deploy/keycloak/realm-toasoan.json");
    }

    public Path kafkaClassPath() {
        return built(root.resolve("deploy/local/kafka-runtime/target/kafka.classpath"));
    }

    public Path keycloakZip() {
        return built(root.resolve("deploy/local/target/dist/keycloak.zip"));
    }

    public Path greenMailJar() {
        return built(root.resolve("deploy/local/target/dist/greenmail.jar"));
    }

    public Path serviceJar(String service) {
        return built(root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar"));
    }

    /** Survives {@code up --fresh}: prepared binaries that depend on nothing but their versions and the realm. */
    public Path cache() {
        return root.resolve(".toasoan/cache");
    }

    public Path data() {
        return root.resolve(".toasoan/data");
    }

    private static Path built(Path file) {
        if (!Files.exists(file)) {
            throw new StackProblem(file + " is missing: build it with ./mvnw -q -DskipTests install.");
        }
        return file;
    }
}
