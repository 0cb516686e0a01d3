package vn.toasoan.notification.notice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;

/** Listens to the three topics on which an article's life is told. */
@ApplicationScoped
class ArticleConsumers {

    private final Inbox inbox;
    private final EventHandlers submission;
    private final EventHandlers review;
    private final EventHandlers publishing;

    ArticleConsumers(Inbox inbox, SeenArticles seen, Notices notices) {
        this.inbox = inbox;
        this.submission = EventHandlers.of("submission-article")
                .on(
                        "vn.toasoan.submission.article.article-submitted.v1",
                        ArticleSubmitted.class,
                        (event, article) ->
                                seen.remember(article).chain(() -> notices.open(event, Kinds.SUBMITTED, article)));
        this.review = EventHandlers.of("review-article");
        Kinds.REVIEW.forEach(kind -> notices.listen(review, "vn.toasoan.review.article.", kind));
        this.publishing = EventHandlers.of("publishing-article");
        Kinds.PUBLISHING.forEach(kind -> notices.listen(publishing, "vn.toasoan.publishing.article.", kind));
    }

    @Incoming("submission-article")
    Uni<Void> submission(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, submission);
    }

    @Incoming("review-article")
    Uni<Void> review(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, review);
    }

    @Incoming("publishing-article")
    Uni<Void> publishing(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, publishing);
    }
}
