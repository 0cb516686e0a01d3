package vn.toasoan.archive.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toasoan.outbox.EventDraft;

/** One edition stands in the archive. Data of the event {@code RecordFiled}; contract in {@code contracts/events}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordFiled(
        UUID recordId,
        UUID articleId,
        int edition,
        String classCode,
        String scheduleVersion,
        String title,
        LocalDate expectedCloseOn,
        LocalDate expectedDueOn,
        boolean firm,
        List<File> files,
        UUID supersedes,
        Instant filedAt) {

    private static final String TOPIC = "archive.record.v1";

    record File(FileKind kind, String name, String sha256, long size) {}

    static RecordFiled of(FiledRecord filed, List<ManifestEntry> manifest) {
        return new RecordFiled(
                filed.id,
                filed.articleId,
                filed.edition,
                filed.classCode,
                filed.scheduleId,
                filed.title,
                filed.expectedCloseOn,
                filed.expectedDueOn,
                filed.firm,
                manifest.stream()
                        .map(entry -> new File(entry.kind(), entry.name(), entry.sha256(), entry.size()))
                        .toList(),
                filed.supersedes,
                filed.filedAt);
    }

    EventDraft draft(UUID causedBy) {
        return EventDraft.of(TOPIC, "RecordFiled", articleId.toString(), this).causedByEvent(causedBy);
    }
}
