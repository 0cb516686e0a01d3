package vn.toasoan.submission.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** What the comms officer changes about topics and plans. Every change is told, and remembered with who made it. */
@Path("/api/v1")
@Tag(name = "plan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.COMMS_OFFICER)
@RefusalsAsProblems
class PlanDeskResource {

    @Schema(
            name = "OpenYearRequest",
            requiredProperties = {"schoolYear", "copyOf"})
    record OpenYearRequest(
            @Schema(examples = "2027-2028") String schoolYear,

            @Schema(description = "Year whose plan is taken over", examples = "2026-2027")
            String copyOf) {}

    private final TopicDesk topics;
    private final PlanDesk plans;
    private final Callers callers;

    PlanDeskResource(TopicDesk topics, PlanDesk plans, Callers callers) {
        this.topics = topics;
        this.plans = plans;
        this.callers = callers;
    }

    @POST
    @Path("/topics")
    @Operation(operationId = "createTopic", summary = "Thêm một chuyên mục", description = "Accepts Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = TopicView.class)))
    @Idempotent
    @WithTransaction
    public Uni<Response> addTopic(TopicRequest request) {
        return topics.add(TopicRequest.orEmpty(request), callers.current())
                .map(topic -> shown(Response.Status.CREATED, topic));
    }

    @PUT
    @Path("/topics/{code}")
    @Operation(
            operationId = "editTopic",
            summary = "Sửa một chuyên mục",
            description =
                    "A topic goes out of use (active: false), never away. The ETag is its version, see GET /topics.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = TopicView.class)))
    @WithTransaction
    public Uni<Response> editTopic(
            @RestPath String code, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, TopicRequest request) {
        return topics.edit(
                        code,
                        TopicRequest.orEmpty(request),
                        callers.current(),
                        version -> ETags.requireMatch(ifMatch, version))
                .map(topic -> shown(Response.Status.OK, topic));
    }

    @POST
    @Path("/plans")
    @Operation(
            operationId = "openSchoolYear",
            summary = "Mở một năm học bằng cách sao chép kế hoạch năm trước",
            description = "Accepts Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @Idempotent
    @WithTransaction
    public Uni<Response> openYear(OpenYearRequest request) {
        return plans.open(
                        request == null ? null : request.schoolYear(),
                        request == null ? null : request.copyOf(),
                        callers.current())
                .map(plan -> Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/v1/plans/" + plan.schoolYear())
                        .header(HttpHeaders.ETAG, ETags.of(plan.version()))
                        .entity(plan.view())
                        .build());
    }

    @PUT
    @Path("/plans/{schoolYear}")
    @Operation(
            operationId = "editPlan",
            summary = "Sửa kế hoạch của một năm học",
            description =
                    "The whole of it. Months that are frozen keep what the plan was. The ETag is its version, see GET.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @WithTransaction
    public Uni<Response> editPlan(
            @RestPath String schoolYear, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, PlanRequest request) {
        return plans.edit(
                        schoolYear,
                        PlanRequest.orEmpty(request),
                        callers.current(),
                        version -> ETags.requireMatch(ifMatch, version))
                .map(plan -> Response.ok(plan.view())
                        .header(HttpHeaders.ETAG, ETags.of(plan.version()))
                        .build());
    }

    private static Response shown(Response.Status status, Topic topic) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, ETags.of(topic.version()))
                .entity(topic.view())
                .build();
    }
}
