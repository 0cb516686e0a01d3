package vn.toasoan.archive.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toasoan.outbox.EventDraft;

/** What is told of a record after its filing; contracts in {@code contracts/events}. */
final class RecordEvents {

    private static final String TOPIC = "archive.record.v1";

    private RecordEvents() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordClosed(
            UUID recordId,
            UUID articleId,
            int edition,
            String classCode,
            String schoolYear,
            LocalDate closedOn,
            LocalDate startsOn,
            LocalDate dueOn,
            Instant closedAt) {}

    record RecordDue(UUID recordId, UUID articleId, int edition, String classCode, LocalDate dueOn, Instant at) {}

    record RecordDestroyed(
            UUID recordId,
            UUID articleId,
            int edition,
            String classCode,
            UUID dispositionId,
            String decisionNo,
            List<String> fileSha256,
            boolean lastOfArticle,
            Instant destroyedAt) {}

    static EventDraft closed(FiledRecord filed, Instant now) {
        return of(
                filed,
                "RecordClosed",
                new RecordClosed(
                        filed.id,
                        filed.articleId,
                        filed.edition,
                        filed.classCode,
                        filed.schoolYear,
                        filed.expectedCloseOn,
                        filed.expectedStartOn,
                        filed.expectedDueOn,
                        now));
    }

    static EventDraft due(FiledRecord filed, Instant now) {
        return of(
                filed,
                "RecordDue",
                new RecordDue(filed.id, filed.articleId, filed.edition, filed.classCode, filed.expectedDueOn, now));
    }

    static EventDraft destroyed(FiledRecord filed, UUID dispositionId, List<String> files, boolean last) {
        return of(
                filed,
                "RecordDestroyed",
                new RecordDestroyed(
                        filed.id,
                        filed.articleId,
                        filed.edition,
                        filed.classCode,
                        dispositionId,
                        filed.destroyedByDecision,
                        files,
                        last,
                        filed.destroyedAt));
    }

    private static EventDraft of(FiledRecord filed, String event, Object data) {
        return EventDraft.of(TOPIC, event, filed.articleId.toString(), data);
    }
}
