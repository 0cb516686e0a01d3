package vn.toasoan.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Passwords and client secrets of one local stack: made up once, kept beside its data, readable by its owner only. */
public final class SecretFile {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private SecretFile() {}

    /** Reads the secrets of these names from a file, which it writes with new ones if there is none. */
    public static Map<String, String> of(Path file, List<String> names) {
        try {
            if (!Files.exists(file)) {
                write(file, names);
            }
            Properties stored = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                stored.load(reader);
            }
            return names.stream().collect(Collectors.toMap(Function.identity(), name -> stored(stored, name, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stored(Properties stored, String name, Path file) {
        String value = stored.getProperty(name);
        if (value == null) {
            throw new StackProblem(file + " lacks " + name + ": remove its folder, it will be made anew.");
        }
        return value;
    }

    private static void write(Path file, List<String> names) throws IOException {
        Properties secrets = new Properties();
        names.forEach(name -> secrets.setProperty(name, random()));
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(file)) {
            secrets.store(writer, "Made by deploy/local for this machine only");
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
