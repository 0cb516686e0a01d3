package vn.toasoan.submission.article;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.toasoan.outbox.Outbox;

/**
 * What review decided, taken over into the article. Old news (another revision, an older version of the case) and
 * what no longer applies change nothing: review is the arbiter, but each thing is applied once.
 */
@ApplicationScoped
public class ReviewOutcomes {

    private static final Logger LOG = Logger.getLogger(ReviewOutcomes.class);

    private final Articles articles;
    private final List<HandIns> listeners;
    private final Outbox outbox;

    ReviewOutcomes(Articles articles, @All List<HandIns> listeners, Outbox outbox) {
        this.articles = articles;
        this.listeners = listeners;
        this.outbox = outbox;
    }

    /**
     * Where a decision stands.
     *
     * @param revision the judged one
     * @param caseVersion rises with everything that happens in the case
     * @param eventId of the event that told of it
     */
    public record Judged(UUID articleId, int revision, long caseVersion, UUID eventId, Instant at) {}

    public Uni<Void> returned(Judged judged) {
        return apply(Command.RETURN, judged, null);
    }

    public Uni<Void> accepted(Judged judged) {
        return apply(Command.ACCEPT, judged, null);
    }

    public Uni<Void> refused(Judged judged) {
        return apply(Command.REFUSE, judged, null);
    }

    /** An approval that was given does not stand any more. */
    public Uni<Void> reversed(Judged judged, String reason) {
        return apply(Command.REVERSE_APPROVAL, judged, reason);
    }

    /** @param reason may be null */
    public Uni<Void> cancelled(Judged judged, String reason) {
        return apply(Command.CANCEL_REVIEW, judged, reason);
    }

    public Uni<Void> withdrawalRejected(Judged judged, String reason) {
        return apply(Command.REJECT_WITHDRAWAL, judged, reason);
    }

    /** Whoever holds one of the roles, or is one of the persons, decides on the revision and may read it. */
    public Uni<Void> reviewers(Judged judged, List<String> roles, List<String> persons) {
        return articles.lock(judged.articleId())
                .invoke(article -> {
                    if (article.notices(judged.revision(), judged.caseVersion())) {
                        article.reviewedBy(roles, persons);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> apply(Command command, Judged judged, String reason) {
        return articles.lock(judged.articleId()).chain(article -> {
            Occasion occasion = Occasion.ofReview(judged.at(), reason);
            if (!article.notices(judged.revision(), judged.caseVersion())
                    || Transitions.refusal(command, article, occasion).isPresent()) {
                LOG.infof("Passed over: %s of article %s, revision %d", command, judged.articleId(), judged.revision());
                return Uni.createFrom().voidItem();
            }
            List<ArticleEvent> events = Transitions.execute(command, article, occasion);
            return uncount(article, judged)
                    .chain(() -> outbox.append(events.stream()
                            .map(event -> ArticleEvents.draft(event).causedByEvent(judged.eventId()))
                            .toList()));
        });
    }

    /** Not for a correction, which ends elsewhere: what it corrects was handed in and stays so. */
    private Uni<Void> uncount(Article article, Judged judged) {
        return switch (article.state()) {
            case REFUSED, WITHDRAWN ->
                HandIns.each(
                        listeners,
                        listener -> listener.takenBack(
                                judged.articleId(), article.state().name(), judged.at(), judged.eventId()));
            default -> Uni.createFrom().voidItem();
        };
    }
}
