package vn.toasoan.archive.disposition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record CouncilRequest(
        @NotBlank @Size(max = 60) @Schema(examples = "6/QĐ-THHN")
        String decisionNo,

        @NotNull LocalDate decisionDate,
        @NotNull @Size(min = 1, max = 15) List<@NotNull Seat> seats) {

    CouncilRequest {
        seats = seats == null
                ? null
                : seats.stream()
                        .filter(seat -> seat != null && seat.person() != null && seat.kind() != null)
                        .toList();
    }
}
