package vn.toasoan.submission.article;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.revision.Revisions;

/** Hands an article in, and takes it back or asks for it back. */
@ApplicationScoped
class HandIn {

    private final Desk desk;
    private final Articles articles;
    private final Revisions revisions;
    private final Attachments attachments;
    private final List<HandIns> listeners;
    private final Outbox outbox;

    HandIn(
            Desk desk,
            Articles articles,
            Revisions revisions,
            Attachments attachments,
            @All List<HandIns> listeners,
            Outbox outbox) {
        this.desk = desk;
        this.articles = articles;
        this.revisions = revisions;
        this.attachments = attachments;
        this.listeners = listeners;
        this.outbox = outbox;
    }

    /** @param publicNote what readers are told about a correction; null for a first publication */
    Uni<Desk.Opened> submit(UUID id, String publicNote, Caller caller, LongConsumer precondition) {
        return attachments
                .of(id)
                .chain(files -> give(
                        Command.SUBMIT, id, Occasion.Words.note(publicNote).attaching(files), caller, precondition));
    }

    /** Offers it to the lead of the team, who hands in. */
    Uni<Desk.Opened> propose(UUID id, Caller caller, LongConsumer precondition) {
        return give(Command.PROPOSE, id, Occasion.Words.because(null), caller, precondition);
    }

    Uni<Desk.Opened> decline(UUID id, String reason, Caller caller, LongConsumer precondition) {
        return give(Command.DECLINE, id, Occasion.Words.because(reason), caller, precondition);
    }

    /** Afterwards the article is withdrawn, or its withdrawal is pending. */
    Uni<Desk.Opened> withdraw(UUID id, String reason, Caller caller, LongConsumer precondition) {
        return give(Command.WITHDRAW, id, Occasion.Words.because(reason), caller, precondition);
    }

    private Uni<Desk.Opened> give(
            Command command, UUID id, Occasion.Words words, Caller caller, LongConsumer precondition) {
        return desk.command(id, command, caller, precondition)
                .call(opened -> tell(
                        Transitions.execute(
                                command, opened.article(), opened.occasion().saying(words)),
                        caller))
                .call(articles::flush);
    }

    /** Counted last: the sums of the ledger are rows for which all hand-ins of a team wait until this one commits. */
    private Uni<Void> tell(List<ArticleEvent> events, Caller caller) {
        return outbox.append(events.stream()
                        .map(event -> ArticleEvents.draft(event).causedByPerson(caller.subject()))
                        .toList())
                .chain(() -> HandIns.each(events, this::keep))
                .chain(articles::flush)
                .chain(() -> HandIns.each(events, this::count));
    }

    private Uni<Void> keep(ArticleEvent event) {
        return event instanceof ArticleEvent.Submitted submitted
                ? revisions.add(submitted.revision())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> count(ArticleEvent event) {
        return switch (event) {
            case ArticleEvent.Submitted submitted ->
                HandIns.each(listeners, listener -> listener.handedIn(submitted.revision()));
            case ArticleEvent.Withdrawn withdrawn ->
                HandIns.each(
                        listeners,
                        listener ->
                                listener.takenBack(withdrawn.articleId(), "WITHDRAWN", withdrawn.withdrawnAt(), null));
            case ArticleEvent.WithdrawalRequested asked -> Uni.createFrom().voidItem();
        };
    }
}
