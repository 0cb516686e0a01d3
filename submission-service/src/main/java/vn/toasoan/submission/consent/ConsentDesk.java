package vn.toasoan.submission.consent;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.submission.identity.Caller;

/** Records consents and their withdrawal, and tells of both. */
@ApplicationScoped
class ConsentDesk {

    private final ConsentShelf shelf;
    private final Outbox outbox;
    private final Clock clock;

    ConsentDesk(ConsentShelf shelf, Outbox outbox, Clock clock) {
        this.shelf = shelf;
        this.outbox = outbox;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.instant().atZone(ConsentShelf.SCHOOL).toLocalDate();
    }

    Uni<Consent> record(ConsentRequest request, Caller caller) {
        Instant now = clock.instant();
        ConsentRequest.Statement said = ConsentRequest.read(request, today());
        Consent consent = Consent.given(
                UuidCreator.getTimeOrderedEpoch(), said.child(), said.terms(), said.paper(), caller.subject(), now);
        return shelf.add(consent)
                .call(added -> outbox.append(ConsentEvents.granted(added, now).causedByPerson(caller.subject())));
    }

    /** From this moment on no article can lean on it; those that do are told with the event. */
    Uni<Consent> withdraw(UUID id, String reason, Caller caller, LongConsumer precondition) {
        return shelf.lock(id)
                .invoke(consent -> {
                    precondition.accept(consent.version());
                    consent.withdraw(caller.subject(), reason, clock.instant());
                })
                .call(shelf::flush)
                .call(consent -> shelf.uses(id)
                        .chain(uses -> outbox.append(
                                ConsentEvents.withdrawn(consent, uses).causedByPerson(caller.subject()))));
    }
}
