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

    private static final String REVIEW = "vn.toasoan.review.article.";
    private static final String PUBLISHING = "vn.toasoan.publishing.article.";

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
                        (event, article) -> seen.remember(article));
        this.review = EventHandlers.of("review-article")
                .on(
                        REVIEW + "review-step-ready.v1",
                        ReviewEvents.StepReady.class,
                        (event, it) -> notices.open(event, "review-step-ready", it.articleId(), it.facts()))
                .on(
                        REVIEW + "changes-requested.v1",
                        ReviewEvents.ChangesRequested.class,
                        (event, it) -> notices.open(event, "changes-requested", it.articleId(), it.facts()))
                .on(
                        REVIEW + "article-approved.v1",
                        ReviewEvents.Approved.class,
                        (event, it) -> notices.open(event, "article-approved", it.articleId(), it.facts()))
                .on(
                        REVIEW + "article-refused.v1",
                        ReviewEvents.Refused.class,
                        (event, it) -> notices.open(event, "article-refused", it.articleId(), it.facts()));
        this.publishing = EventHandlers.of("publishing-article")
                .on(
                        PUBLISHING + "article-published.v1",
                        EditionEvent.class,
                        (event, it) -> notices.open(event, "article-published", it.articleId(), it.facts()))
                .on(
                        PUBLISHING + "article-corrected.v1",
                        EditionEvent.class,
                        (event, it) -> notices.open(event, "article-corrected", it.articleId(), it.facts()));
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
