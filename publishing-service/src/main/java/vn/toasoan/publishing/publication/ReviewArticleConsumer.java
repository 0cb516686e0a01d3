package vn.toasoan.publishing.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;

@ApplicationScoped
class ReviewArticleConsumer {

    private final Inbox inbox;
    private final EditionWorker worker;
    private final EventHandlers handlers;

    ReviewArticleConsumer(
            Inbox inbox, AcceptApproval acceptApproval, ReverseApproval reverseApproval, EditionWorker worker) {
        this.inbox = inbox;
        this.worker = worker;
        this.handlers = EventHandlers.of("review-article")
                .on(
                        "vn.toasoan.review.article.article-approved.v1",
                        ArticleApproved.class,
                        (event, approved) -> acceptApproval.accept(approved.approval(), event.id()))
                .on(
                        "vn.toasoan.review.article.approval-reversed.v1",
                        ApprovalReversed.class,
                        (event, reversed) -> reverseApproval.reverse(reversed, By.event(event.id())));
    }

    @Incoming("review-article")
    Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, handlers).invoke(worker::wake);
    }
}
