package vn.toasoan.local.command;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.Part;

/** Keeps a stack until Ctrl-C, and says so when a part of it dies meanwhile. */
final class Waiting {

    private static final long LOOK_EVERY_SECONDS = 2;

    private Waiting() {}

    static void untilInterrupted(LocalStack stack, Console console) {
        console.title("Running. Ctrl-C stops everything.");
        CountDownLatch never = new CountDownLatch(1);
        Set<Part> dead = new HashSet<>();
        try {
            while (!never.await(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) {
                stack.parts().stream()
                        .filter(part -> !part.isAlive())
                        .filter(dead::add)
                        .forEach(part -> {
                            if (!stack.isStopping()) {
                                console.failed(
                                        part.name() + " has ended",
                                        "See " + stack.logFolder().resolve(part.name() + ".log"));
                            }
                        });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
