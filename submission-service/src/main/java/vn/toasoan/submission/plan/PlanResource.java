package vn.toasoan.submission.plan;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** The plan: topics to write on, tasks to cover, obligations to meet. */
@Path("/api/v1")
@Tag(name = "plan", description = "Kế hoạch: chuyên mục, nhiệm vụ, chỉ tiêu")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.CONTRIBUTOR,
    Role.TEAM_LEAD,
    Role.EDITOR,
    Role.FINANCE_OFFICER,
    Role.INSPECTION_BOARD,
    Role.COMMS_OFFICER,
    Role.PRINCIPAL,
    Role.ARCHIVIST,
    Role.INSPECTOR,
    Role.OPERATOR
})
@RefusalsAsProblems
class PlanResource {

    private final Topics topics;
    private final Plans plans;

    PlanResource(Topics topics, Plans plans) {
        this.topics = topics;
        this.plans = plans;
    }

    @GET
    @Path("/topics")
    @Operation(operationId = "listTopics", summary = "Các chuyên mục", description = "In the plan's order.")
    @WithSession
    public Uni<TopicList> topics() {
        return topics.all()
                .map(all -> new TopicList(all.stream().map(Topic::view).toList()));
    }

    @GET
    @Path("/plans/{schoolYear}")
    @Operation(operationId = "getPlan", summary = "Kế hoạch của một năm học")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @WithSession
    public Uni<Response> plan(@RestPath @Parameter(example = "2026-2027") String schoolYear) {
        return plans.find(schoolYear)
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound)
                .map(plan -> Response.ok(plan.view())
                        .header(HttpHeaders.ETAG, ETags.of(plan.version()))
                        .build());
    }

    /** All of them: a plan has few. */
    @Schema(name = "TopicList")
    record TopicList(List<TopicView> items) {}
}
