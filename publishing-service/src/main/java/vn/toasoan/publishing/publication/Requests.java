package vn.toasoan.publishing.publication;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the commands. Whether a reason or a moment is needed is the lifecycle's to say. */
final class Requests {

    private Requests() {}

    @Schema(name = "HoldRequest")
    record Hold(
            @Schema(examples = "Chờ kết luận về sự cố truyền thông") @Size(max = 2000)
            String reason,

            @Schema(description = "The press incident on whose account, if there is one")
            UUID incidentId) {}

    @Schema(name = "MomentRequest")
    record Moment(
            @Schema(examples = "2026-12-01T06:00:00+07:00") Instant at) {}

    @Schema(name = "ReasonRequest")
    record Reason(
            @Schema(description = "Kept inside the house", examples = "Cần kiểm tra lại số liệu") @Size(max = 2000)
            String reason) {}

    @Schema(name = "TakeDownRequest")
    record TakeDown(
            @Schema(description = "Told to the public, in general words") @NotNull
            ReasonClass reasonClass,

            @Schema(description = "Kept inside the house") @Size(max = 2000)
            String reason) {}

    @Schema(name = "AddressRequest")
    record Address(
            @Schema(examples = "ngay-hoi-doc-sach-2026")
            @NotNull
            @Size(max = 100)
            @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "BAD_ADDRESS")
            String slug) {}
}
