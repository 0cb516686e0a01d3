package vn.toasoan.publishing.destination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of requests about destinations. */
final class Requests {

    private Requests() {}

    @Schema(name = "AddDestinationRequest")
    record Add(
            @Schema(examples = "so-gddt") @NotNull @Pattern(regexp = DestinationData.CODE)
            String code,

            @NotNull @Valid DestinationData data) {}

    @Schema(name = "PauseDestinationRequest")
    record Pause(
            @Schema(examples = "Sở đang bảo trì hộp thư") @NotBlank @Size(max = 500)
            String reason) {}

    /** @param overlapHours how long the secret before goes on signing; null for 24 */
    @Schema(name = "AddSecretRequest")
    record Secret(
            @Schema(
                    description = "whsec_ and base64 of 24 to 64 bytes",
                    examples = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")
            @NotNull
            @Pattern(regexp = "whsec_[A-Za-z0-9+/]{32,86}={0,2}", message = "BAD_SECRET")
            String secret,

            @Min(0) @Max(720) Integer overlapHours) {

        /** The secret shows up in no log line. */
        @Override
        public String toString() {
            return "Secret";
        }
    }
}
