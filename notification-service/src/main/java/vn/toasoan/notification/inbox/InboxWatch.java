package vn.toasoan.notification.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Wakes the streams whose person's inbox has grown. The database is asked once a second for all that wait, however many;
 * so it does not matter which replica put the notice there, nor whether a wake-up was lost.
 */
@ApplicationScoped
class InboxWatch {

    private record Waiter(String personId, long position, UniEmitter<? super Boolean> emitter) {}

    private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();

    /** True once the inbox goes beyond the position. Ends on whichever thread noticed. */
    Uni<Boolean> goesBeyond(String personId, long position) {
        return Uni.createFrom().emitter(emitter -> {
            Waiter waiter = new Waiter(personId, position, emitter);
            waiting.add(waiter);
            emitter.onTermination(() -> waiting.remove(waiter));
        });
    }

    /** This process put something there itself: no need to wait for the next look. */
    void grew(String personId) {
        wake(waiter -> waiter.personId().equals(personId));
    }

    @Scheduled(
            identity = "inbox-watch",
            every = "${toasoan.inbox.watch-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @WithSession
    Uni<Void> look() {
        Set<String> people = waiting.stream().map(Waiter::personId).collect(Collectors.toSet());
        if (people.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createQuery("from InboxCounter where personId in :people", InboxCounter.class)
                        .setParameter("people", people)
                        .getResultList())
                .invoke(this::wake)
                .replaceWithVoid();
    }

    private void wake(List<InboxCounter> counters) {
        Map<String, Long> last =
                counters.stream().collect(Collectors.toMap(InboxCounter::personId, InboxCounter::last));
        wake(waiter -> waiter.position() < last.getOrDefault(waiter.personId(), 0L));
    }

    private void wake(Predicate<Waiter> wanted) {
        for (Waiter waiter : waiting) {
            if (wanted.test(waiter) && waiting.remove(waiter)) {
                waiter.emitter().complete(true);
            }
        }
    }
}
