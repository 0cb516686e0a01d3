package vn.toasoan.submission.virus;

import jakarta.enterprise.inject.Vetoed;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** A scanner that says what a test tells it to. */
@Vetoed
public final class ToldScan extends Clamd {

    private final Function<Path, Optional<String>> answer;

    private ToldScan(Function<Path, Optional<String>> answer) {
        super(Optional.empty(), 0);
        this.answer = answer;
    }

    /** To be installed instead of the real one. */
    public static VirusScan saying(Function<Path, Optional<String>> answer) {
        return new ToldScan(answer);
    }

    @Override
    public Optional<String> infection(Path file) {
        return answer.apply(file);
    }
}
