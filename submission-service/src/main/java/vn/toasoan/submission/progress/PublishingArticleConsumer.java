package vn.toasoan.submission.progress;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;
import vn.toasoan.inbox.ReceivedEvent;
import vn.toasoan.submission.obligation.Ledger;

/** Hears of editions: each is noted as progress, the first one counts. */
@ApplicationScoped
class PublishingArticleConsumer {

    private static final String TYPE = "vn.toasoan.publishing.article.";

    private final Inbox inbox;
    private final ProgressBook book;
    private final Ledger ledger;
    private final EventHandlers handlers;

    PublishingArticleConsumer(Inbox inbox, ProgressBook book, Ledger ledger) {
        this.inbox = inbox;
        this.book = book;
        this.ledger = ledger;
        this.handlers = EventHandlers.of("publishing-article")
                .on(TYPE + "article-published.v1", Published.class, this::published)
                .on(TYPE + "article-corrected.v1", Published.class, this::edition);
    }

    @Incoming("publishing-article")
    Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, handlers);
    }

    private Uni<Void> published(ReceivedEvent event, Published data) {
        return edition(event, data)
                .chain(() ->
                        ledger.published(data.articleId(), data.team(), data.topic(), data.publishedAt(), event.id()));
    }

    private Uni<Void> edition(ReceivedEvent event, Published data) {
        return book.note(
                data.articleId(),
                page -> page.published(new Publication(
                        data.edition(), data.revision(), data.url(), data.publishedAt(), data.publicNote())));
    }
}
