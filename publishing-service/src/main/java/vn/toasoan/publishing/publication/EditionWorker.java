package vn.toasoan.publishing.publication;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.toasoan.publishing.media.MediaTrouble;
import vn.toasoan.publishing.work.WorkLoop;

/** Publishes waiting editions, one by one, when their moment has come; what fails is tried again later and shown. */
@ApplicationScoped
class EditionWorker {

    private static final Logger LOG = Logger.getLogger(EditionWorker.class);
    private static final long COMMITTED = 50;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final EditionQueue queue;
    private final PublishEdition publishEdition;
    private final Publications publications;
    private final MeterRegistry metrics;
    private final int mediaAttempts;
    private final Vertx vertx;
    private final WorkLoop loop;

    EditionWorker(
            EditionQueue queue,
            PublishEdition publishEdition,
            Publications publications,
            MeterRegistry metrics,
            Vertx vertx,
            @ConfigProperty(name = "toasoan.publishing.media-attempts") int mediaAttempts) {
        this.queue = queue;
        this.publishEdition = publishEdition;
        this.publications = publications;
        this.metrics = metrics;
        this.mediaAttempts = mediaAttempts;
        this.vertx = vertx;
        this.loop = new WorkLoop(vertx, "edition worker", this::step);
    }

    /** Call after the commit that queued work. */
    void wake() {
        loop.wake();
    }

    /** Call inside the transaction that queued work: looks again when it has had the time to commit. */
    void wakeAfter() {
        vertx.setTimer(COMMITTED, timer -> loop.wake());
    }

    /** Brings scheduled editions their moment, retries theirs, and what a crash left over. */
    @Scheduled(every = "1s", delayed = "1s")
    void poll() {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private Uni<Boolean> step() {
        return queue.claim()
                .chain(work -> work == null
                        ? Uni.createFrom().item(false)
                        : publishEdition
                                .publish(work)
                                .invoke(() -> metrics.counter("publishing_editions_published")
                                        .increment())
                                .onFailure()
                                .recoverWithUni(failure -> failed(work, failure))
                                .replaceWith(true));
    }

    private Uni<Void> failed(EditionWork work, Throwable failure) {
        return switch (failure) {
            case Overtaken overtaken -> {
                LOG.infof("edition overtaken: articleId=%s edition=%d", work.articleId(), work.edition());
                yield Uni.createFrom().voidItem();
            }
            case HeldUp heldUp -> postpone(work, heldUp.code(), heldUp.delay(), false, false);
            case MediaTrouble trouble -> {
                LOG.warnf(
                        "picture not copied: articleId=%s sha256=%s reason=%s attempt=%d",
                        work.articleId(), trouble.sha256(), trouble.reason(), work.attempts());
                boolean givenUp = work.attempts() >= mediaAttempts;
                yield postpone(work, trouble.reason().name(), pauseAfter(work.attempts()), true, givenUp);
            }
            default -> {
                LOG.errorf(failure, "edition not published, will be tried again: articleId=%s", work.articleId());
                yield postpone(work, "INTERNAL", pauseAfter(work.attempts()), true, false);
            }
        };
    }

    private Uni<Void> postpone(EditionWork work, String code, Duration delay, boolean counted, boolean mediaGivenUp) {
        return hold(work, code, delay, counted, mediaGivenUp)
                .onFailure(Overtaken.class)
                .recoverWithNull();
    }

    @WithTransaction
    Uni<Void> hold(EditionWork work, String code, Duration delay, boolean counted, boolean mediaGivenUp) {
        return queue.postpone(work, delay, counted)
                .chain(() -> publications.edition(work.articleId(), work.edition()))
                .invoke(edition -> edition.heldUp(code, mediaGivenUp))
                .replaceWithVoid();
    }

    /** 1 s, 2 s, 4 s ... to five minutes, each up to a fifth longer, so that replicas do not march in step. */
    static Duration pauseAfter(int attempts) {
        long millis = Math.min(LONGEST_PAUSE.toMillis(), 1000L << Math.min(20, attempts - 1));
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 5));
    }
}
