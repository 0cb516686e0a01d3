package vn.toasoan.archive.hold;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param recordIds named records; null or empty where only the query counts */
record HoldRequest(
        @NotBlank @Size(max = 60) @Schema(examples = "45/QĐ-TTr")
        String mandateNo,

        @NotNull LocalDate mandateDate,

        @NotBlank @Size(max = 200) @Schema(examples = "Thanh tra Sở Giáo dục và Đào tạo")
        String authority,

        @Size(max = 1000) String reason,
        @Size(max = 1000) List<@NotNull UUID> recordIds,
        @Valid HoldScope query) {}
