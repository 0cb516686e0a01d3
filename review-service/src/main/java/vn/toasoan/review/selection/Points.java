package vn.toasoan.review.selection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the board gives an article, 0 to 10 for each criterion; the score is their sum. */
@Schema(name = "SelectionPoints")
record Points(
        @NotNull @Min(0) @Max(10) @Schema(description = "Tính thời sự")
        Integer timeliness,

        @NotNull @Min(0) @Max(10) @Schema(description = "Nội dung")
        Integer content,

        @NotNull @Min(0) @Max(10) @Schema(description = "Hình ảnh")
        Integer images,

        @NotNull @Min(0) @Max(10) @Schema(description = "Tính nêu gương")
        Integer example) {

    int score() {
        return timeliness + content + images + example;
    }
}
