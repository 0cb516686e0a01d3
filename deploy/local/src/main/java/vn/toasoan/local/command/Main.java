package vn.toasoan.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.toasoan.local.StackProblem;

/** What {@code ./toasoan demo} and {@code ./toasoan up} start. */
public final class Main {

    private static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), new Console()));
    }

    private static int run(List<String> arguments, Console console) {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        Set<String> flags = Set.copyOf(arguments.subList(Math.min(1, arguments.size()), arguments.size()));
        try {
            if (command.equals("demo") && Set.of("--keep").containsAll(flags)) {
                return new Demo(console, flags.contains("--keep")).run();
            }
            if (command.equals("up") && Set.of("--fresh").containsAll(flags)) {
                return new Up(console, flags.contains("--fresh")).run();
            }
            if (command.equals("check-site") && flags.size() == 1) {
                return new SiteCheck(console, Path.of(arguments.get(1))).run();
            }
        } catch (StackProblem e) {
            console.failed("Not started", e.getMessage());
            return 1;
        }
        console.line("Use: demo [--keep] or up [--fresh]");
        return WRONG_USE;
    }
}
