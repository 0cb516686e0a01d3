package vn.toasoan.submission.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The fields of archive's {@code RecordFiled} that are read here. */
record RecordFiled(
        String recordId,
        UUID articleId,
        int edition,
        String classCode,
        String scheduleVersion,
        LocalDate expectedCloseOn,
        LocalDate expectedDueOn,
        boolean firm,
        Instant filedAt) {}
