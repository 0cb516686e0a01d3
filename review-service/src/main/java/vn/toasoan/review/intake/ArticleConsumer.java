package vn.toasoan.review.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;

/** Listens to what happens to articles before and during their review. */
@ApplicationScoped
class ArticleConsumer {

    private final Inbox inbox;
    private final EventHandlers handlers;

    ArticleConsumer(Inbox inbox, HandIn handIn) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of("submission-article")
                .on(
                        "vn.toasoan.submission.article.article-submitted.v1",
                        ArticleSubmitted.class,
                        (event, data) -> handIn.submitted(data, event.id()))
                .on(
                        "vn.toasoan.submission.article.article-withdrawal-requested.v1",
                        ArticleWithdrawalRequested.class,
                        (event, data) -> handIn.withdrawalRequested(data, event.id()))
                .on(
                        "vn.toasoan.submission.article.article-withdrawn.v1",
                        ArticleWithdrawn.class,
                        (event, data) -> handIn.withdrawn(data, event.id()));
    }

    @Incoming("submission-article")
    Uni<Void> receive(ConsumerRecord<String, byte[]> message) {
        return inbox.process(message, handlers);
    }
}
