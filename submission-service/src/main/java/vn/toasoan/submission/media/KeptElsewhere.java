package vn.toasoan.submission.media;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/** Whoever keeps files in the {@link Vault}: the sweep leaves alone what is spoken of. */
public interface KeptElsewhere {

    /** Those of the hashes that must stay. */
    Uni<Set<String>> spokenOf(List<String> hashes);
}
