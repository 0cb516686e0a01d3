package vn.toasoan.submission.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** The newest filing that was heard of. The dates are expected ones until the record is closed. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record FiledRecord(
        @Column(name = "record_id") String recordId,
        @Column(name = "record_edition") Integer edition,
        @Column(name = "record_class") String classCode,
        @Column(name = "schedule_version") String scheduleVersion,
        @Column(name = "expected_close_on") LocalDate expectedCloseOn,
        @Column(name = "expected_due_on") LocalDate expectedDueOn,
        @Column(name = "firm") Boolean firm,
        @Column(name = "filed_at") Instant filedAt) {}
