package vn.toasoan.submission.progress;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;
import vn.toasoan.inbox.ReceivedEvent;

/** Hears of filings. */
@ApplicationScoped
class ArchiveRecordConsumer {

    private final Inbox inbox;
    private final ProgressBook book;
    private final EventHandlers handlers;

    ArchiveRecordConsumer(Inbox inbox, ProgressBook book) {
        this.inbox = inbox;
        this.book = book;
        this.handlers = EventHandlers.of("archive-record")
                .on("vn.toasoan.archive.record.record-filed.v1", RecordFiled.class, this::filed);
    }

    @Incoming("archive-record")
    Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, handlers);
    }

    private Uni<Void> filed(ReceivedEvent event, RecordFiled data) {
        return book.note(
                data.articleId(),
                page -> page.filed(new FiledRecord(
                        data.recordId(),
                        data.edition(),
                        data.classCode(),
                        data.scheduleVersion(),
                        data.expectedCloseOn(),
                        data.expectedDueOn(),
                        data.firm(),
                        data.filedAt())));
    }
}
