package vn.toasoan.publishing.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of requests about deliveries. */
final class DeliveryRequests {

    private DeliveryRequests() {}

    @Schema(name = "SendRequest")
    record Send(
            @NotNull UUID articleId,

            @Schema(examples = "so-gddt") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}")
            String destination) {}

    @Schema(name = "RedeliverRequest", description = "One of ids, a range of sequence numbers, or allFailed")
    record Redeliver(
            @Schema(examples = "so-gddt") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}")
            String destination,

            @Size(min = 1, max = 500) List<@NotNull UUID> ids,
            @Positive Long fromSequence,
            @Positive Long toSequence,
            Boolean allFailed) {}

    @Schema(name = "RedeliverAnswer")
    record Redelivered(
            @Schema(description = "Tried again as they are, with the same id")
            int redelivered,

            @Schema(description = "Repeated as a new delivery")
            int resent,

            @Schema(description = "Not the newest of their article, or on their way anyhow")
            int skipped) {}

    @Schema(name = "AcknowledgeRequest")
    record Acknowledge(
            @Schema(
                    description = "Number or message by which the destination can be asked",
                    examples = "Thư trả lời ngày 27/11/2026")
            @Size(max = 200)
            String reference) {}

    @Schema(name = "PostedRequest", description = "A URL, or the hash of an evidence file that was uploaded")
    record Posted(
            @Schema(examples = "https://so.example/tin/ngay-hoi-doc-sach") @Size(max = 500)
            String url,

            @NotNull LocalDate postedOn,
            @Pattern(regexp = "[0-9a-f]{64}") String evidence) {}

    @Schema(name = "DeclinedRequest")
    record Declined(
            @Schema(examples = "Trùng nội dung với bài của trường khác") @NotBlank @Size(max = 1000)
            String reason) {}
}
