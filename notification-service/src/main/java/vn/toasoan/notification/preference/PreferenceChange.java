package vn.toasoan.notification.preference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.notification.gate.Mode;
import vn.toasoan.notification.rule.Category;
import vn.toasoan.notification.rule.Channel;

/** All choices of a person, in place of those before. What is not listed is left to the defaults. */
@Schema(name = "PreferenceChange")
record PreferenceChange(
        @Pattern(regexp = "vi|en") @Schema(description = "vi hoặc en; bỏ trống: theo danh bạ.", examples = "vi")
        String language,

        @NotNull @Min(0) @Max(23) @Schema(description = "Giờ nhận thư tổng hợp hằng ngày.", examples = "7")
        Integer digestHour,

        @Valid @Schema(description = "Giờ không làm phiền; bỏ trống: theo mặc định của trường.")
        Quiet quietHours,

        @NotNull @Size(max = 30) List<@NotNull @Valid Choice> choices) {

    private static final String HOUR = "([01]\\d|2[0-3]):[0-5]\\d";

    @Schema(name = "QuietHours")
    record Quiet(
            @NotNull @Pattern(regexp = HOUR) @Schema(examples = "21:00")
            String from,

            @NotNull @Pattern(regexp = HOUR) @Schema(examples = "06:30")
            String to) {}

    @Schema(name = "PreferenceChoice")
    record Choice(
            @NotNull Category category,
            @NotNull Channel channel,
            @NotNull Mode mode) {

        /** A mandatory category is not theirs to change; the inbox knows no daily summary. */
        boolean isOffered() {
            return category.mandatory() ? mode == Mode.IMMEDIATE : channel != Channel.APP || mode != Mode.DAILY;
        }
    }
}
