package vn.toasoan.archive.disposition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record DispositionRequest(
        @NotBlank @Size(max = 5000) @Schema(description = "Bản thuyết minh")
        String explanation,

        @NotNull @Size(min = 1, max = 500) List<@NotNull UUID> recordIds) {}
