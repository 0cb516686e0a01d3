package vn.toasoan.submission.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** Which tasks of the plan were written about, and which never were. */
@Path("/api/v1/plans/{schoolYear}/coverage")
@Tag(name = "obligations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.CONTRIBUTOR,
    Role.TEAM_LEAD,
    Role.EDITOR,
    Role.FINANCE_OFFICER,
    Role.INSPECTION_BOARD,
    Role.COMMS_OFFICER,
    Role.PRINCIPAL
})
@RefusalsAsProblems
class CoverageResource {

    private final Coverage coverage;

    CoverageResource(Coverage coverage) {
        this.coverage = coverage;
    }

    @GET
    @Operation(
            operationId = "getPlanCoverage",
            summary = "Nhiệm vụ nào của kế hoạch đã có bài",
            description =
                    "For each task of Part II, in the plan's order: submitted = articles first handed in during the "
                            + "school year and neither refused nor withdrawn that cover it, by their topic or as their writers "
                            + "said; published = articles first published during the school year that cover it. "
                            + "covered = published is at least 1.")
    @WithSession
    public Uni<CoverageView> coverage(@RestPath String schoolYear) {
        return coverage.of(schoolYear).map(tasks -> new CoverageView(schoolYear, tasks));
    }

    @Schema(name = "PlanCoverage")
    record CoverageView(String schoolYear, List<TaskView> tasks) {}

    /** A task with its numbers. */
    @Schema(name = "TaskCoverage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaskView(
            @Schema(examples = "II.3") String code,
            String title,
            int submitted,
            int published,
            boolean covered,

            @Schema(description = "When an article on it last came out; absent where none did")
            Instant lastPublishedAt) {}
}
