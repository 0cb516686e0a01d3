package vn.toasoan.local.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.toasoan.local.Folders;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.ProjectFolder;
import vn.toasoan.local.StackOptions;
import vn.toasoan.local.StackPorts;
import vn.toasoan.local.walk.ArticleWalk;
import vn.toasoan.local.walk.FinanceWalk;
import vn.toasoan.local.walk.Newsroom;
import vn.toasoan.local.walk.Step;

/** Starts everything with empty data, walks one article from draft to archive, and says what it saw. */
final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Console console;
    private final boolean keep;
    private final Path data;
    private final Instant begin = Instant.now();

    /** @param keep leaves everything running, on the documented ports, until Ctrl-C */
    Demo(Console console, boolean keep) {
        this.console = console;
        this.keep = keep;
        this.data = ProjectFolder.find().root().resolve(".toasoan/demo");
    }

    /** @return the exit code */
    int run() {
        LocalStack.requireUnused(data);
        Folders.remove(data);
        console.title("Starting PostgreSQL, Kafka, Keycloak, a mail sink and the five services");
        StackOptions options = StackOptions.in(data)
                .on(keep ? StackPorts.usual() : StackPorts.free())
                .telling(console);
        try (LocalStack stack = LocalStack.start(options)) {
            if (!walk(stack)) {
                stack.discard();
                return 1;
            }
            if (keep) {
                OpenPlaces.print(stack, console);
                Waiting.untilInterrupted(stack, console);
            }
            stack.discard();
            console.line("  Everything is stopped again. To look around: ./toasoan demo --keep, or ./toasoan up");
            return 0;
        }
    }

    private boolean walk(LocalStack stack) {
        Newsroom newsroom = new Newsroom(stack, PATIENCE);
        ArticleWalk article = new ArticleWalk(newsroom);
        boolean walked = chapter("One article, from draft to approval", article.untilApproved(), stack)
                && chapter("What follows from the approval", article.consequences(), stack)
                && chapter("The finance officer writes about finance", new FinanceWalk(newsroom).steps(), stack);
        if (walked) {
            console.title("Every consequence was verified, in "
                    + Console.seconds(Duration.between(begin, Instant.now())) + ".");
        }
        return walked;
    }

    private boolean chapter(String title, List<Step> steps, LocalStack stack) {
        console.title(title);
        for (Step step : steps) {
            Instant start = Instant.now();
            try {
                String where = step.action().get();
                console.done(step.title(), Duration.between(start, Instant.now()), where);
            } catch (RuntimeException e) {
                console.failed(step.title(), e.getMessage());
                console.line("      Logs: " + stack.logFolder());
                return false;
            }
        }
        return true;
    }
}
