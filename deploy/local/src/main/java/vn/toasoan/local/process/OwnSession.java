package vn.toasoan.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a terminal's Ctrl-C away from the children, where the system can: otherwise the database would end before the
 * services that write to it. They are ended in order by this program, or by {@link ParentWatch}.
 */
final class OwnSession {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private OwnSession() {}

    static List<String> of(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        List<String> detached = new ArrayList<>(List.of(SETSID.toString()));
        detached.addAll(command);
        return detached;
    }
}
