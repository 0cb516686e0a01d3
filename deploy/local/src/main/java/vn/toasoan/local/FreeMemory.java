package vn.toasoan.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Refuses to start a stack that the machine cannot hold: a starving start fails in ways that explain nothing. */
final class FreeMemory {

    private static final long NEEDED_MIB = 2_300;
    private static final Path LINUX = Path.of("/proc/meminfo");

    private FreeMemory() {}

    static void require() {
        OptionalLong available = availableMib();
        if (available.isPresent()
                && available.getAsLong() < NEEDED_MIB
                && System.getenv("TOASOAN_IGNORE_MEMORY") == null) {
            throw new StackProblem("The stack needs about " + NEEDED_MIB + " MiB of free memory and this machine has "
                    + available.getAsLong()
                    + ": close some programs, or set TOASOAN_IGNORE_MEMORY=1 to try all the same.");
        }
    }

    private static OptionalLong availableMib() {
        try {
            return Files.readAllLines(LINUX).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
