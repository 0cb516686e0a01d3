package vn.toasoan.submission.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consent, as the API shows it. Names only to those who look after consents. */
@Schema(name = "Consent")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsentView(
        UUID id,

        @Schema(description = "The school's own code of the pupil", examples = "1A-07")
        String childCode,

        @Schema(examples = "1A") String className,

        @Schema(description = "For comms officer and principal only")
        String childName,

        @Schema(description = "For comms officer and principal only")
        LocalDate bornOn,

        Terms.Purpose purpose,
        List<Terms.Channel> channels,

        @Schema(description = "Which wording was signed", examples = "2026-08")
        String textVersion,

        Consent.Signer signer,

        @Schema(description = "For comms officer and principal only")
        String signerName,

        LocalDate grantedOn,

        @Schema(description = "The child's own word; needed from the seventh birthday on")
        LocalDate childAgreedOn,

        @Schema(description = "The last day on which it holds")
        LocalDate expiresOn,

        @Schema(description = "Where the signed paper is; for comms officer and principal only")
        String evidence,

        @Schema(description = "Whether it holds today, for its own purpose")
        Validity validity,

        Instant withdrawnAt,
        String withdrawalReason,
        String recordedBy,
        @Schema(description = "The number in the ETag") long version) {}
