package vn.toasoan.submission.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item, as the API shows it. */
@Schema(name = "IntakeItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IntakeView(
        UUID id,
        IntakeChannel channel,
        IntakeState state,

        @Schema(description = "When it reached the school; decides the month of the hand-in")
        Instant receivedAt,

        @Schema(description = "The clerk who recorded it by hand")
        String recordedBy,

        @Schema(description = "As the mail says, which anybody can forge")
        String senderAddress,

        String senderName,

        @Schema(description = "Whose address it is; absent where nobody of the school has it")
        String senderId,

        @Schema(description = "The sender's, where there is one only")
        String team,

        String subject,
        @Schema(description = "Sanitised HTML") String body,

        @Schema(description = "The whole mail, or the screenshot; absent where it was too large to keep")
        String original,

        List<IntakePart> parts,

        @Schema(
                description = "Why the mail could not be read as a whole; look into the mailbox",
                examples = "MAIL_TOO_LARGE")
        String fault,

        @Schema(description = "The draft that was made of it")
        UUID articleId,

        String decidedBy,
        Instant decidedAt,
        @Schema(description = "Why it was put aside") String reason,
        @Schema(description = "The number in the ETag") long version) {}
