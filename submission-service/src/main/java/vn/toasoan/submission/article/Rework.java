package vn.toasoan.submission.article;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.revision.Revision;
import vn.toasoan.submission.revision.Revisions;

/** Goes back to what was handed in: to correct what is on the site, to give a correction up, to restore an old text. */
@ApplicationScoped
class Rework {

    private final Desk desk;
    private final Articles articles;
    private final Revisions revisions;
    private final Illustrations illustrations;
    private final Attachments attachments;

    Rework(Desk desk, Articles articles, Revisions revisions, Illustrations illustrations, Attachments attachments) {
        this.desk = desk;
        this.articles = articles;
        this.revisions = revisions;
        this.illustrations = illustrations;
        this.attachments = attachments;
    }

    /** The working text is a draft again; what is on the site stays there until review has accepted the correction. */
    Uni<Desk.Opened> startCorrection(UUID id, Caller caller, LongConsumer precondition) {
        return desk.command(id, Command.START_CORRECTION, caller, precondition)
                .invoke(opened -> Transitions.execute(Command.START_CORRECTION, opened.article(), opened.occasion()))
                .call(articles::flush)
                .chain(() -> desk.read(id, caller));
    }

    Uni<Desk.Opened> abandonCorrection(UUID id, Caller caller, LongConsumer precondition) {
        return desk.command(id, Command.ABANDON_CORRECTION, caller, precondition)
                .invoke(opened -> Transitions.require(Command.ABANDON_CORRECTION, opened.article(), opened.occasion()))
                .chain(opened -> bringBack(
                        Command.ABANDON_CORRECTION, opened, opened.article().acceptedRevision(), caller));
    }

    /** @param number of the hand-in whose text and images become the working text again */
    Uni<Desk.Opened> restore(UUID id, int number, Caller caller, LongConsumer precondition) {
        return desk.command(id, Command.EDIT, caller, precondition)
                .invoke(opened -> Transitions.require(Command.EDIT, opened.article(), opened.occasion()))
                .chain(opened -> bringBack(Command.EDIT, opened, number, caller));
    }

    private Uni<Desk.Opened> bringBack(Command command, Desk.Opened opened, int number, Caller caller) {
        UUID id = opened.article().id();
        return revisions
                .find(id, number)
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound)
                .map(Revision::content)
                .invoke(content -> Transitions.execute(
                        command,
                        opened.article(),
                        opened.occasion().saying(Occasion.Words.text(ArticleText.of(content)))))
                .chain(content -> illustrations
                        .restore(id, content.images())
                        .chain(() -> attachments.restore(id, content.attachments())))
                .call(articles::flush)
                .chain(() -> desk.read(id, caller));
    }
}
