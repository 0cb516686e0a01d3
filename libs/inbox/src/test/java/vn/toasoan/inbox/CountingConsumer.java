package vn.toasoan.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.MDC;

/** The consumer of the smallest thinkable service; the data tells it how to fail. */
@ApplicationScoped
class CountingConsumer {

    static final String TYPE = "vn.toasoan.review.article.number-counted.v1";

    /** @param failures how often handling fails after the effect was written; below 0: always */
    record NumberCounted(long number, int failures) {}

    private final Inbox inbox;
    private final EventHandlers handlers =
            EventHandlers.of("review-article").on(TYPE, NumberCounted.class, this::count);
    private final AtomicInteger tries = new AtomicInteger();
    private volatile String mdc;

    CountingConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("review-article")
    Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, handlers);
    }

    private Uni<Void> count(ReceivedEvent event, NumberCounted data) {
        mdc = MDC.get("eventId") + " " + MDC.get("articleId");
        Effect effect = new Effect();
        effect.key = event.key();
        effect.number = data.number();
        return Panache.getSession()
                .chain(session -> session.persist(effect).chain(session::flush))
                .invoke(() -> {
                    if (data.failures() < 0 || tries.getAndIncrement() < data.failures()) {
                        throw new IllegalStateException("as the data says");
                    }
                    tries.set(0);
                });
    }

    String lastMdc() {
        return mdc;
    }
}
