package vn.toasoan.submission.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the ledger, as the API shows it: the row behind a number. */
@Schema(name = "LedgerEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
        UUID id,

        @Schema(
                description = "CREDIT: it counts. NOT_COUNTED: it happened and does not count, see reason. REVERSAL: "
                        + "a credit taken back, in the credit's month. ADJUSTMENT: by a person after the freeze")
        LedgerEntry.Kind kind,

        @Schema(description = "What the line adds to the number of its month and measure", examples = "1")
        int amount,

        Measure measure,

        @Schema(description = "Month of Asia/Ho_Chi_Minh in which it happened", examples = "2026-11")
        String month,

        @Schema(examples = "2026-2027") String schoolYear,

        @Schema(description = "Absent where the school as a whole is adjusted", examples = "to-1")
        String team,

        @Schema(description = "Absent for an adjustment") UUID articleId,

        @Schema(description = "TOPIC_NOT_COUNTED, KIND_NOT_COUNTED, REFUSED, WITHDRAWN, or a person's words")
        String reason,

        Instant occurredAt,
        Instant recordedAt,
        @Schema(description = "Person who adjusted") String recordedBy,

        @Schema(description = "Recorded after the month was frozen: not part of the month's snapshot")
        boolean afterFreeze) {}
