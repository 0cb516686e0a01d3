package vn.toasoan.review.desk.routes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.review.routing.Mode;
import vn.toasoan.review.routing.RouteStep;

/** The rows of one topic, in the place of those it has. */
@Schema(
        name = "RoutingRequest",
        examples = {"""
            {"steps": [{"order": 1, "role": "inspection-board", "mode": "QUORUM", "quorum": 2, "workingDays": 3,
             "label": "Ban kiểm tra nội bộ"}], "reason": "Bài kiểm định cần hai thành viên cùng duyệt."}\
            """})
record RoutingRequest(
        @NotNull @Size(max = 20) List<@NotNull @Valid Step> steps,
        @NotBlank @Size(max = 2000) String reason) {

    private static final String APPROVERS =
            "contributor|team-lead|editor|finance-officer|inspection-board|comms-officer|principal|archivist";

    /** One row. */
    @Schema(name = "RoutingStepRequest")
    record Step(
            @Min(1) @Max(20) int order,
            @NotNull @Pattern(regexp = APPROVERS) String role,
            @NotNull Mode mode,

            @Min(1) @Max(50) @Schema(description = "Chỉ với QUORUM: bao nhiêu người duyệt")
            Integer quorum,

            @Schema(description = "Chỉ với ANY: đích danh một người")
            UUID person,

            @Schema(description = "Chỉ góp ý, không quyết định")
            boolean advisory,

            @Min(1) @Max(60) @Schema(description = "Hạn, tính bằng ngày làm việc; mặc định 2")
            Integer workingDays,

            @NotBlank @Size(max = 100) String label) {

        private RouteStep step() {
            int days = Objects.requireNonNullElse(workingDays, RouteStep.USUAL_WORKING_DAYS);
            return new RouteStep(order, role, mode, quorum, person, advisory, days, label.strip());
        }

        private boolean contradictsItself() {
            return (mode == Mode.QUORUM) != (quorum != null) || person != null && mode != Mode.ANY;
        }
    }

    /** Refused with 422 where a row contradicts itself or is there twice. */
    List<RouteStep> asked() {
        ProblemException problem = ProblemException.of(422, "ROUTING_CONTRADICTORY");
        List<Integer> wrong = IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).contradictsItself()
                        || steps.subList(0, i).stream().anyMatch(earlier -> same(earlier, steps.get(i))))
                .boxed()
                .toList();
        wrong.forEach(i -> problem.at("/steps/" + i, "ROUTING_CONTRADICTORY"));
        if (!wrong.isEmpty()) {
            throw problem;
        }
        return steps.stream().map(Step::step).toList();
    }

    private static boolean same(Step one, Step other) {
        return one.order() == other.order()
                && one.role().equals(other.role())
                && one.advisory() == other.advisory()
                && Objects.equals(one.person(), other.person());
    }
}
