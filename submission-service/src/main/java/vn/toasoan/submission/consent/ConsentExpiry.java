package vn.toasoan.submission.consent;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.toasoan.outbox.Outbox;

/** Tells, once each, of consents whose last day is over. */
@ApplicationScoped
class ConsentExpiry {

    private static final int BATCH = 100;

    private final ConsentShelf shelf;
    private final Outbox outbox;
    private final Clock clock;

    ConsentExpiry(ConsentShelf shelf, Outbox outbox, Clock clock) {
        this.shelf = shelf;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "{toasoan.consent.expiry}",
            identity = "consent-expiry",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> today() {
        return look(clock.instant());
    }

    Uni<Void> look(Instant now) {
        LocalDate day = now.atZone(ConsentShelf.SCHOOL).toLocalDate();
        return Panache.withTransaction(() -> shelf.runOut(day, BATCH)
                        .chain(found -> Multi.createFrom()
                                .iterable(found)
                                .onItem()
                                .transformToUniAndConcatenate(consent -> tell(consent, now))
                                .collect()
                                .asList()))
                .chain(told -> told.size() < BATCH ? Uni.createFrom().voidItem() : look(now));
    }

    private Uni<Void> tell(Consent consent, Instant now) {
        consent.expiryTold(now);
        return shelf.uses(consent.id()).chain(uses -> outbox.append(ConsentEvents.expired(consent, uses)));
    }
}
