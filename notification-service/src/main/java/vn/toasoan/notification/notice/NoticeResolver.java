package vn.toasoan.notification.notice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import vn.toasoan.notification.delivery.Deliveries;
import vn.toasoan.notification.delivery.DeliveryOrder;
import vn.toasoan.notification.notice.Recipients.Found;

/** Makes deliveries of one waiting notice: one row for each person whom its rule names; the gate comes afterwards. */
@ApplicationScoped
class NoticeResolver {

    private static final Logger LOG = Logger.getLogger(NoticeResolver.class);
    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(2);
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

    private final Notices notices;
    private final SeenArticles seen;
    private final Recipients recipients;
    private final Subjects subjects;
    private final Deliveries deliveries;
    private final Clock clock;

    NoticeResolver(
            Notices notices,
            SeenArticles seen,
            Recipients recipients,
            Subjects subjects,
            Deliveries deliveries,
            Clock clock) {
        this.notices = notices;
        this.seen = seen;
        this.recipients = recipients;
        this.subjects = subjects;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Resolves the next due notice in a transaction of its own; false if none was due. One that can't be resolved steps
     * aside for a while, so that it holds up no other.
     */
    Uni<Boolean> resolveNext() {
        return Panache.withSession(notices::nextDue)
                .chain(id -> id == null
                        ? Uni.createFrom().item(false)
                        : Panache.withTransaction(() -> ifOpen(id, this::resolve))
                                .onFailure()
                                .recoverWithUni(failure -> stepAside(id, failure))
                                .replaceWith(true));
    }

    private Uni<Void> stepAside(UUID id, Throwable failure) {
        LOG.errorf(failure, "Notice %s can't be resolved", id);
        return Panache.withTransaction(() -> ifOpen(id, notice -> {
            Instant now = clock.instant();
            if (notice.outOfPatience(now)) {
                notice.resolved("NOT_SENT: " + failure.getClass().getSimpleName(), now);
            } else {
                notice.tryAgainAt(now.plus(AFTER_A_FAULT));
            }
            return Uni.createFrom().voidItem();
        }));
    }

    private Uni<Void> ifOpen(UUID id, Function<Notice, Uni<Void>> effect) {
        return notices.lockOpen(id)
                .chain(notice -> notice == null ? Uni.createFrom().voidItem() : effect.apply(notice));
    }

    private Uni<Void> resolve(Notice notice) {
        Instant now = clock.instant();
        boolean late = notice.outOfPatience(now);
        Facts facts = notices.factsOf(notice);
        return seen.find(notice.articleId()).chain(article -> {
            if (article == null && notice.articleId() != null) {
                return late ? giveUp(notice, now) : wait(notice, now);
            }
            return recipients
                    .of(notice.rule(), facts, article)
                    .chain(found ->
                            found.complete() || late ? deliver(notice, facts, article, found) : wait(notice, now));
        });
    }

    private static Uni<Void> wait(Notice notice, Instant now) {
        notice.tryAgainAt(now.plus(UNTIL_KNOWN));
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> giveUp(Notice notice, Instant now) {
        notice.resolved("NOT_SENT: the hand-in of this article never arrived", now);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> deliver(Notice notice, Facts facts, ArticleSeen article, Found found) {
        return subjects.of(facts, article).chain(subject -> {
            DeliveryOrder order = new DeliveryOrder(
                    notice.eventId(),
                    notice.articleId(),
                    notice.rule(),
                    notice.actor(),
                    found.basis(),
                    DedupKey.of(notice.rule(), notice.eventId(), notice.articleId(), facts),
                    subject);
            return Multi.createFrom()
                    .iterable(found.people())
                    .onItem()
                    .transformToUniAndConcatenate(addressee -> deliveries.order(order, addressee.id()))
                    .onItem()
                    .ignoreAsUni()
                    .invoke(() -> notice.resolved("ORDERED " + found.people().size(), clock.instant()));
        });
    }
}
