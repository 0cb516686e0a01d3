package vn.toasoan.submission.royalty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line, as the API shows it. */
@Schema(name = "RoyaltyLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoyaltyView(
        UUID id,
        UUID articleId,
        @Schema(description = "Person id") String author,
        Genre genre,
        Level level,

        @Schema(description = "Whole đồng, by the rate of the day of the proposal", examples = "150000")
        long amount,

        @Schema(description = "Month of the proposal", examples = "2026-11")
        String month,

        RoyaltyLine.State state,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        @Schema(description = "Why it was rejected") String reason,
        @Schema(description = "The number in the ETag") long version) {}
