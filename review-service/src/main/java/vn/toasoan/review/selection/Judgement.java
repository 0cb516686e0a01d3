package vn.toasoan.review.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the board says about one candidate. */
@Schema(
        name = "JudgementRequest",
        examples = {"""
            {"points": {"timeliness": 8, "content": 9, "images": 7, "example": 6}, "reason": "Bài mới, ảnh đẹp, số liệu rõ.",
             "pick": true, "destinations": ["so-gd-hai-phong", "xa-hai-ninh"]}"""})
record Judgement(
        @NotNull @Valid Points points,
        @NotBlank @Size(max = 1000) String reason,
        boolean pick,

        @Size(max = 20) @Schema(description = "Gửi tới đâu; bắt buộc khi chọn")
        List<@NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String> destinations) {

    List<String> places() {
        return Objects.requireNonNullElse(destinations, List.<String>of()).stream()
                .distinct()
                .toList();
    }

    boolean goesNowhere() {
        return pick && places().isEmpty();
    }
}
