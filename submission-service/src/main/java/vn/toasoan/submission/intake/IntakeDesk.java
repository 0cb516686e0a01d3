package vn.toasoan.submission.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.toasoan.submission.article.ReceivedDrafts;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.media.Enclosing;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;

/** Decides on what waits: a draft is made of it, or it is put aside. */
@ApplicationScoped
class IntakeDesk {

    private final IntakeShelf shelf;
    private final ReceivedDrafts drafts;
    private final Enclosing enclosing;
    private final Clock clock;

    IntakeDesk(IntakeShelf shelf, ReceivedDrafts drafts, Enclosing enclosing, Clock clock) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.enclosing = enclosing;
        this.clock = clock;
    }

    /** The draft is the clerk's typing and its authors' article; what was refused of the item is left out. */
    Uni<IntakeItem> accept(UUID id, AcceptRequest request, Caller clerk, LongConsumer precondition) {
        return waiting(id, clerk, precondition)
                .call(item -> drafts.draft(received(request, item), clerk)
                        .call(article -> enclosing.place(
                                article,
                                item.parts().stream()
                                        .filter(IntakePart::wasKept)
                                        .map(part -> new Enclosing.Enclosure(part.file(), part.fileName()))
                                        .toList(),
                                clerk))
                        .invoke(article -> item.accept(article, clerk, clock.instant()))
                        .chain(shelf::flush));
    }

    private static ReceivedDrafts.Received received(AcceptRequest request, IntakeItem item) {
        ReceivedDrafts.Received received = request.of(item);
        if (received.authors().isEmpty()) {
            throw Refusal.of(Kind.INVALID, "VALIDATION").at("/authors", "REQUIRED");
        }
        return received;
    }

    Uni<IntakeItem> dismiss(UUID id, String reason, Caller clerk, LongConsumer precondition) {
        return waiting(id, clerk, precondition)
                .invoke(item -> item.dismiss(reason, clerk, clock.instant()))
                .call(shelf::flush);
    }

    private Uni<IntakeItem> waiting(UUID id, Caller clerk, LongConsumer precondition) {
        return shelf.lock(id).map(item -> item.of(clerk)).invoke(item -> {
            precondition.accept(item.version());
            item.requireWaiting();
        });
    }
}
