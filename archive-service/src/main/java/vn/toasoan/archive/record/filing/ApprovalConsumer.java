package vn.toasoan.archive.record.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.archive.record.Records;
import vn.toasoan.archive.record.approval.Approvals;
import vn.toasoan.archive.record.approval.ArticleApproved;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;

/** Keeps the decisions behind editions. They come on another topic, so before or after the edition that they led to. */
@ApplicationScoped
class ApprovalConsumer {

    private final Inbox inbox;
    private final EventHandlers handlers;

    ApprovalConsumer(Inbox inbox, Approvals approvals, Records records) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of("review-article")
                .on(
                        "vn.toasoan.review.article.article-approved.v1",
                        ArticleApproved.class,
                        (event, approved) -> records.lock(approved.articleId())
                                .chain(() -> approvals.keep(approved))
                                .chain(() -> records.approved(approved.articleId(), approved.revision())));
    }

    @Incoming("review-article")
    Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, handlers);
    }
}
