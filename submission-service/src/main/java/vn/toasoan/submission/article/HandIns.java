package vn.toasoan.submission.article;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.toasoan.submission.revision.Revision;

/** Hears of hand-ins within their transaction: the obligation feature counts them, the consent feature keeps what they lean on. */
public interface HandIns {

    /** Also of the second and every later hand-in of an article. */
    Uni<Void> handedIn(Revision revision);

    /**
     * What was handed in is as if it had not been.
     *
     * @param reason REFUSED or WITHDRAWN
     * @param event that told of it; null where an author did it here
     */
    Uni<Void> takenBack(UUID article, String reason, Instant at, UUID event);

    /** One after the other, since they share a session. */
    static <T> Uni<Void> each(List<T> items, Function<T, Uni<Void>> step) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (T item : items) {
            done = done.chain(() -> step.apply(item));
        }
        return done;
    }
}
