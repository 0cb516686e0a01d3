package vn.toasoan.publishing.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;

/** Hears for which offices the board chose an article. */
@ApplicationScoped
class ReviewSelectionConsumer {

    /** @param destinations codes */
    record ArticleSelected(UUID articleId, List<String> destinations) {}

    private final Inbox inbox;
    private final EventHandlers handlers;

    ReviewSelectionConsumer(Inbox inbox, Announcements announcements) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of("review-selection")
                .on(
                        "vn.toasoan.review.selection.article-selected.v1",
                        ArticleSelected.class,
                        (event, chosen) ->
                                announcements.selected(chosen.articleId(), chosen.destinations(), event.id(), null));
    }

    @Incoming("review-selection")
    Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, handlers);
    }
}
