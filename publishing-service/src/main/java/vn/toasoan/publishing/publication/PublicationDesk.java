package vn.toasoan.publishing.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.publishing.publication.Refusal.Kind;
import vn.toasoan.publishing.site.Site;

/** Gives commands to publications: the aggregate decides, and here is what follows for queue, site and events. */
@ApplicationScoped
class PublicationDesk {

    private final Publications publications;
    private final EditionQueue queue;
    private final Consents consents;
    private final Withdrawal withdrawal;
    private final DecisionLog log;
    private final Site site;
    private final ArticleEvents events;
    private final LifeEvents life;
    private final Outbox outbox;
    private final Clock clock;

    PublicationDesk(
            Publications publications,
            EditionQueue queue,
            Consents consents,
            Withdrawal withdrawal,
            DecisionLog log,
            Site site,
            ArticleEvents events,
            LifeEvents life,
            Outbox outbox,
            Clock clock) {
        this.publications = publications;
        this.queue = queue;
        this.consents = consents;
        this.withdrawal = withdrawal;
        this.log = log;
        this.site = site;
        this.events = events;
        this.life = life;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * In the caller's transaction, which must not have read the publication before.
     *
     * @param precondition judges the publication, null included, before anything is done; throws to refuse
     * @return the publication as it is now
     */
    Uni<Publication> execute(UUID articleId, Instruction given, By by, Consumer<Publication> precondition) {
        return queue.alone(articleId)
                .chain(() -> publications.find(articleId))
                .invoke(precondition)
                .call(publication -> publications
                        .waiting(articleId)
                        .chain(waiting ->
                                addressFree(publication, given).chain(() -> execute(publication, waiting, given, by))));
    }

    private Uni<Void> addressFree(Publication publication, Instruction given) {
        return given.slug() == null
                ? Uni.createFrom().voidItem()
                : publications
                        .isTaken(given.slug(), publication.articleId())
                        .invoke(taken -> {
                            if (taken) {
                                throw Refusal.of(Kind.CONTENT, "ADDRESS_TAKEN").at("/slug");
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<Void> execute(Publication publication, Edition waiting, Instruction given, By by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String slugBefore = publication.slug();
        publication.execute(new Attempt(publication, waiting, given, by.roles(), now), by.person());
        return log.write(publication, given, by, now)
                .chain(() -> follow(publication, waiting, given, by, now, slugBefore))
                .chain(publications::flush);
    }

    private Uni<Void> follow(
            Publication publication, Edition waiting, Instruction given, By by, Instant now, String slugBefore) {
        UUID id = publication.articleId();
        return switch (given.command()) {
            case HOLD, RELEASE, EMBARGO -> requeue(publication, waiting);
            case SCHEDULE ->
                requeue(publication, waiting).chain(() -> outbox.append(life.scheduled(publication, waiting, by)));
            case PUBLISH_NOW -> waiting == null ? again(publication) : requeue(publication, waiting);
            case UNPUBLISH -> withdrawal.unpublish(publication, "DECISION", given.reason(), by, now);
            case EXPIRE -> withdrawal.unpublish(publication, "EXPIRED", null, by, now);
            case TAKE_DOWN -> withdrawal.takeDown(publication, waiting, given, by, now);
            case PIN -> site.pin(id, true, by.event());
            case UNPIN -> site.pin(id, false, by.event());
            case RENAME -> rename(publication, slugBefore, by);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> requeue(Publication publication, Edition waiting) {
        return waiting == null ? Uni.createFrom().voidItem() : queue.enqueue(publication, waiting);
    }

    /** The text of the last edition once more, without pictures whose consent was withdrawn meanwhile. */
    private Uni<Void> again(Publication publication) {
        return publications
                .edition(publication.articleId(), publication.lastEdition())
                .chain(last -> consents.withdrawnFrom(last.approval().revision())
                        .chain(gone -> publications
                                .unpublished(publication.articleId())
                                .chain(free -> {
                                    Edition edition =
                                            publication.next(last.approval(), Occasion.AGAIN, free, last.cause());
                                    if (!gone.isEmpty()) {
                                        edition.without(gone);
                                    }
                                    return publications
                                            .store(publication, edition)
                                            .chain(() -> consents.remember(edition))
                                            .chain(() -> queue.enqueue(publication, edition));
                                })));
    }

    private Uni<Void> rename(Publication publication, String before, By by) {
        if (before.equals(publication.slug())) {
            return Uni.createFrom().voidItem();
        }
        return publications
                .forgetPreparation(publication.articleId())
                .chain(() -> site.move(publication.articleId(), before, publication.slug(), by.event()))
                .chain(article ->
                        article == null ? Uni.createFrom().voidItem() : outbox.append(events.current(article)));
    }
}
