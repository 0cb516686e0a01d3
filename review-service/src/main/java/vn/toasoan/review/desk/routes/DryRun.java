package vn.toasoan.review.desk.routes;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.review.calendar.SchoolCalendar;
import vn.toasoan.review.people.Staff;
import vn.toasoan.review.routing.Assignment;
import vn.toasoan.review.routing.FallbackReason;
import vn.toasoan.review.routing.Route;
import vn.toasoan.review.routing.RouteStep;

/** The route an article would take if it were handed in now, and to whom each step would go. */
final class DryRun {

    private DryRun() {}

    @Schema(
            name = "DryRunRequest",
            examples = {"""
                {"topic": "tai-chinh", "authors": ["5a1f0c7e-3b52-4d0e-9a61-0d6c2f7b1a05"],
                 "submittedBy": "5a1f0c7e-3b52-4d0e-9a61-0d6c2f7b1a05"}\
                """})
    record Asked(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}")
            String topic,

            @NotNull @Size(min = 1, max = 20) List<@NotNull UUID> authors,

            @Schema(description = "Bỏ trống: tác giả đầu tiên nộp")
            UUID submittedBy) {

        Set<UUID> own() {
            Set<UUID> own = new HashSet<>(authors);
            if (submittedBy != null) {
                own.add(submittedBy);
            }
            return own;
        }
    }

    @Schema(name = "DryRunResult")
    record Result(String topic, List<Step> steps) {}

    /** One step; later ones can't be dated before the earlier are decided. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DryRunStep")
    record Step(
            RouteStep step,
            Assignment.As assignedAs,

            @Schema(description = "Những người duyệt được bước này lúc này")
            List<UUID> people,

            FallbackReason fallbackReason,

            @Schema(description = "Hạn của bước đầu, nếu nộp ngay")
            Instant dueAt) {}

    static Result of(Asked asked, Route route, Staff staff, SchoolCalendar calendar, Instant now) {
        int first = route.steps().getFirst().order();
        return new Result(
                asked.topic(),
                route.steps().stream()
                        .map(step -> {
                            Assignment to = Assignment.of(step.role(), step.person(), asked.own(), staff);
                            return new Step(
                                    step,
                                    to.as(),
                                    to.as() == Assignment.As.ROLE
                                            ? free(staff.holdersOf(step.role()), asked.own())
                                            : to.people(),
                                    to.reason(),
                                    step.order() == first ? calendar.due(now, step.workingDays()) : null);
                        })
                        .toList());
    }

    private static List<UUID> free(Set<UUID> holders, Set<UUID> own) {
        return holders.stream().filter(holder -> !own.contains(holder)).sorted().toList();
    }
}
