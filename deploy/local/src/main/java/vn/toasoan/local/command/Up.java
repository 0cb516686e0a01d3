package vn.toasoan.local.command;

import java.nio.file.Path;
import vn.toasoan.local.Folders;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.ProjectFolder;
import vn.toasoan.local.StackOptions;
import vn.toasoan.local.StackPorts;

/** Starts everything on the documented ports, with data that stays. */
final class Up {

    private final Console console;
    private final boolean fresh;

    /** @param fresh removes what earlier runs left */
    Up(Console console, boolean fresh) {
        this.console = console;
        this.fresh = fresh;
    }

    int run() {
        Path data = ProjectFolder.find().data();
        if (fresh) {
            LocalStack.requireUnused(data);
            Folders.remove(data);
        }
        console.title("Starting, with data in " + data);
        StackOptions options = StackOptions.in(data).on(StackPorts.usual()).telling(console);
        try (LocalStack stack = LocalStack.start(options)) {
            OpenPlaces.print(stack, console);
            Waiting.untilInterrupted(stack, console);
        }
        return 0;
    }
}
