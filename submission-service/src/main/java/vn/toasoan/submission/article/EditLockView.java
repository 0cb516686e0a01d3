package vn.toasoan.submission.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is editing, as the API shows it. */
@Schema(name = "EditLock")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditLockView(
        @Schema(description = "Person id") String holder,
        Instant since,

        @Schema(description = "Two minutes after the last renewal")
        Instant expiresAt,

        @Schema(description = "From whom the holder took it over; absent where it was free")
        String takenFrom,

        Instant takenAt) {}
