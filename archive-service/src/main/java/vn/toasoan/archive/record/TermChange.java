package vn.toasoan.archive.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What another rule would do to a record.
 *
 * @param oldDueOn null for ever, as is {@code newDueOn}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Thay đổi thời hạn của một hồ sơ theo phiên bản mới")
public record TermChange(
        UUID recordId,
        String title,
        String classCode,
        RecordState state,
        Effect effect,
        Outcome outcome,
        Integer oldYears,
        Integer newYears,
        LocalDate oldDueOn,
        LocalDate newDueOn) {

    /** {@code UNCLEAR}: the new rule depends on the case, so a person has to say. */
    public enum Effect {
        SAME,
        LONGER,
        SHORTER,
        UNCLEAR
    }

    /** {@code NEEDS_REAPPRAISAL}: only a signed decision of a council shortens; until then the later date holds. */
    public enum Outcome {
        NONE,
        APPLIED,
        NEEDS_REAPPRAISAL,
        SKIPPED_HELD,
        SKIPPED_IN_RUN
    }

    /** @param years null for ever */
    static Effect effect(Integer oldYears, Integer years) {
        if (oldYears == null ? years == null : oldYears.equals(years)) {
            return Effect.SAME;
        }
        boolean longer = years == null || (oldYears != null && years > oldYears);
        return longer ? Effect.LONGER : Effect.SHORTER;
    }

    static Outcome outcome(Effect effect, boolean held, RecordState state) {
        return switch (effect) {
            case SAME -> Outcome.NONE;
            case UNCLEAR, SHORTER -> Outcome.NEEDS_REAPPRAISAL;
            case LONGER ->
                held
                        ? Outcome.SKIPPED_HELD
                        : state == RecordState.IN_DISPOSITION ? Outcome.SKIPPED_IN_RUN : Outcome.APPLIED;
        };
    }
}
