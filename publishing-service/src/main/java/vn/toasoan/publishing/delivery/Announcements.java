package vn.toasoan.publishing.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.toasoan.publishing.delivery.Ledger.Past;

/**
 * Writes into the ledger what follows from a publication: who receives it, what gives way to it, what must not go out any
 * more. In the transaction of the publication itself, so that neither exists without the other.
 */
@ApplicationScoped
public class Announcements {

    private static final Logger LOG = Logger.getLogger(Announcements.class);

    private final Ledger ledger;
    private final Articles articles;
    private final Payloads payloads;
    private final Directory directory;
    private final PublicFeed feed;
    private final WakeUp wakeUp;
    private final Clock clock;

    Announcements(
            Ledger ledger,
            Articles articles,
            Payloads payloads,
            Directory directory,
            PublicFeed feed,
            WakeUp wakeUp,
            Clock clock) {
        this.ledger = ledger;
        this.articles = articles;
        this.payloads = payloads;
        this.directory = directory;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /**
     * An edition went public.
     *
     * @param data of the public event
     * @param cause the event that led to it; null where a person did
     */
    public Uni<Void> published(PublicState article, Object data, UUID cause) {
        Instant now = clock.instant();
        Payload first = payloads.of("article.published", data, now);
        Payload later = payloads.of("article.corrected", data, now);
        return feed.record(article.articleId(), article.topic())
                .chain(() -> payloads.keep(first))
                .chain(() -> payloads.keep(later))
                .chain(() -> articles.find(article.articleId()))
                .chain(before -> articles.live(article, first.sha256(), now)
                        .chain(() -> distribute(
                                article, before != null && before.payload() == null, first, later, cause, now)))
                .call(wakeUp::afterCommit);
    }

    /** @param comesBack whether it had left the site: a takedown that has not arrived is void then */
    private Uni<Void> distribute(
            PublicState article, boolean comesBack, Payload first, Payload later, UUID cause, Instant now) {
        UUID id = article.articleId();
        return directory
                .today()
                .chain(offices -> articles.selectedFor(id)
                        .chain(selected -> ledger.lock(id, Recipients.possible(article, selected, offices))
                                .chain(() -> ledger.past(id))
                                .map(past -> comesBack
                                        ? past.stream().map(Past::settled).toList()
                                        : past)
                                .chain(past -> superseded(id, now)
                                        .chain(() -> ledger.add(
                                                article,
                                                Recipients.of(article, past, selected, offices, first, later),
                                                cause,
                                                now)))));
    }

    /** The article left the site: whoever may have it is told to let it go, and nothing older goes out any more. */
    public Uni<Void> withdrawn(UUID articleId, int edition, Object data, UUID cause) {
        Instant now = clock.instant();
        Payload payload = payloads.of("article.withdrawn", data, now);
        return feed.record(articleId, null)
                .chain(() -> articles.gone(articleId, now))
                .chain(known -> known == null
                        ? Uni.createFrom().voidItem()
                        : payloads.keep(payload)
                                .chain(() -> directory.today())
                                .chain(offices -> ledger.lock(articleId, offices.codes())
                                        .chain(() -> ledger.past(articleId))
                                        .chain(past -> stopped(articleId, now)
                                                .chain(() -> ledger.add(
                                                        known.at(edition),
                                                        Recipients.ofTakedown(past, offices, payload),
                                                        cause,
                                                        now)))))
                .call(wakeUp::afterCommit);
    }

    /**
     * The board, or an editor, chose destinations for an article. What is public already goes out now; what is not yet
     * follows with its publication.
     *
     * @param cause the event that says so; null where a person does
     * @param person null where an event says so
     */
    Uni<Void> selected(UUID articleId, List<String> destinations, UUID cause, UUID person) {
        Instant now = clock.instant();
        return articles.select(articleId, destinations, cause, now)
                .chain(() -> articles.find(articleId))
                .chain(article -> article == null || article.payload() == null
                        ? Uni.createFrom().voidItem()
                        : directory
                                .today()
                                .chain(offices -> ledger.lock(articleId, offices.heirs(destinations))
                                        .chain(() -> ledger.past(articleId))
                                        .chain(past -> ledger.add(
                                                article.state(),
                                                Recipients.chosen(article, past, offices.heirs(destinations)),
                                                cause,
                                                person,
                                                now))
                                        .invoke(() -> offices.strangers(destinations)
                                                .forEach(code -> LOG.warnf(
                                                        "chosen for a destination that receives nothing: articleId=%s destination=%s",
                                                        articleId, code)))))
                .call(wakeUp::afterCommit);
    }

    private Uni<Void> superseded(UUID articleId, Instant now) {
        return ledger.waiting(articleId)
                .invoke(all -> all.forEach(one -> one.supersede(now)))
                .replaceWithVoid();
    }

    private Uni<Void> stopped(UUID articleId, Instant now) {
        return ledger.waiting(articleId)
                .invoke(all -> all.forEach(one -> one.withdraw("ARTICLE_WITHDRAWN", now)))
                .replaceWithVoid();
    }
}
