package vn.toasoan.submission.virus;

import java.nio.file.Path;
import java.util.Optional;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;

/** Says whether a file is known to do harm. Blocking. Where the school runs no scanner, nothing is ever found. */
public interface VirusScan {

    /** Name of what was found. Refuses, as something that may pass, where the scanner does not answer. */
    Optional<String> infection(Path file);

    /** Refuses a file in which something is found. */
    default void requireClean(Path file) {
        infection(file).ifPresent(found -> {
            throw Refusal.of(Kind.INVALID, "ATTACHMENT_INFECTED")
                    .about(found)
                    .with("found", found)
                    .at("/file", "ATTACHMENT_INFECTED", found);
        });
    }
}
