package vn.toasoan.archive.record.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.erdtman.jcs.JsonCanonicalizer;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;
import vn.toasoan.inbox.ReceivedEvent;

/** Every edition that went live is to be filed. The event is kept whole, also the fields that nobody reads today. */
@ApplicationScoped
class EditionConsumer {

    private final Inbox inbox;
    private final Filings filings;
    private final FilingWorker worker;
    private final ObjectMapper json;
    private final EventHandlers handlers;

    EditionConsumer(Inbox inbox, Filings filings, FilingWorker worker, ObjectMapper json) {
        this.inbox = inbox;
        this.filings = filings;
        this.worker = worker;
        this.json = json;
        this.handlers = EventHandlers.of("publishing-article")
                .on("vn.toasoan.publishing.article.article-published.v1", JsonNode.class, this::want)
                .on("vn.toasoan.publishing.article.article-corrected.v1", JsonNode.class, this::want);
    }

    @Incoming("publishing-article")
    Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, handlers).invoke(worker::wake);
    }

    private Uni<Void> want(ReceivedEvent event, JsonNode data) {
        PublishedEdition edition = read(data).checked();
        return filings.want(event.source(), edition, event.id(), canonical(data));
    }

    private PublishedEdition read(JsonNode data) {
        try {
            return json.treeToValue(data, PublishedEdition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not an edition", e);
        }
    }

    private static String canonical(JsonNode data) {
        try {
            return new JsonCanonicalizer(data.toString()).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("No canonical form", e);
        }
    }
}
