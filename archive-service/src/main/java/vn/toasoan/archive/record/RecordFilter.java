package vn.toasoan.archive.record;

import java.time.LocalDate;
import java.util.UUID;

/** What a list of records is narrowed by; each is null where it does not count. */
record RecordFilter(
        UUID articleId,
        String q,
        String classCode,
        String schoolYear,
        RecordState state,
        String team,
        String topic,
        LocalDate dueBefore) {

    String words() {
        return q == null ? "" : SearchWords.wanted(q);
    }
}
