package vn.toasoan.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run as a child process.
 *
 * @param name short name of the part; its log file is named after it
 * @param command program and arguments
 * @param environment the child's whole environment beside PATH, HOME and the like: nothing else is inherited, so that a
 *     developer's own {@code QUARKUS_*} or {@code KC_*} variables cannot bend the stack
 * @param workFolder where it runs
 * @param log file that takes its output, appended to
 */
public record ChildCommand(
        String name, List<String> command, Map<String, String> environment, Path workFolder, Path log) {

    public ChildCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
