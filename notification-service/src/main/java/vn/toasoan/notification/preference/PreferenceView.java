package vn.toasoan.notification.preference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.notification.gate.Mode;
import vn.toasoan.notification.rule.Category;
import vn.toasoan.notification.rule.Channel;

/** What holds for a person: their choices, and the defaults where they made none. */
@Schema(name = "Preferences")
record PreferenceView(
        @Schema(description = "Bỏ trống: theo danh bạ.") String language,
        int digestHour,

        @Schema(description = "Bỏ trống: theo mặc định của trường.")
        PreferenceChange.Quiet quietHours,

        List<Line> choices,
        long version) {

    @Schema(name = "PreferenceLine")
    record Line(
            Category category,
            @Schema(examples = "Bài đã đăng") String label,
            Channel channel,
            Mode mode,

            @Schema(description = "Loại bắt buộc: không tắt được.")
            boolean mandatory) {}

    /** @param stored null for a person who never chose */
    static PreferenceView of(Preference stored, List<PreferenceChoice> choices, Defaults defaults) {
        Map<String, Mode> chosen = choices.stream()
                .collect(Collectors.toMap(it -> it.category() + "/" + it.channel(), PreferenceChoice::mode));
        List<Line> lines = new ArrayList<>();
        for (Category category : Category.values()) {
            for (Channel channel : Channel.values()) {
                Mode mode = chosen.getOrDefault(category + "/" + channel, defaults.mode(category, channel));
                lines.add(new Line(category, category.label(), channel, mode, category.mandatory()));
            }
        }
        if (stored == null) {
            return new PreferenceView(null, defaults.digestHour(), null, lines, 0);
        }
        PreferenceChange.Quiet quiet =
                stored.quietFrom() == null ? null : new PreferenceChange.Quiet(stored.quietFrom(), stored.quietTo());
        return new PreferenceView(stored.language(), stored.digestHour(), quiet, lines, stored.version());
    }
}
