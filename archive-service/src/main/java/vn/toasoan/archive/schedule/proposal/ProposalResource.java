package vn.toasoan.archive.schedule.proposal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.archive.identity.Callers;
import vn.toasoan.archive.identity.Role;
import vn.toasoan.archive.problem.RefusalsAsProblems;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.page.Page;

/** The archivist proposes a version, the principal decides; both are people, so one person can never be both. */
@Path("/api/v1/retention-schedules/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RefusalsAsProblems
@Tag(name = "Bảng thời hạn bảo quản")
class ProposalResource {

    private final Proposals proposals;
    private final Callers callers;

    ProposalResource(Proposals proposals, Callers callers) {
        this.proposals = proposals;
        this.callers = callers;
    }

    record Return(@NotBlank @Size(max = 1000) String reason) {}

    @GET
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.INSPECTOR})
    @WithSession
    @Operation(operationId = "listScheduleProposals", summary = "Dự thảo bảng thời hạn bảo quản, mới nhất trước")
    public Uni<Page<ProposalView>> list() {
        return proposals.all().map(all -> new Page<>(all, null).map(each -> ProposalView.of(each, callers.current())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.INSPECTOR})
    @WithSession
    @Operation(operationId = "getScheduleProposal", summary = "Một dự thảo")
    @APIResponse(
            responseCode = "200",
            description = "The proposal",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return proposals.one(id).map(this::shown);
    }

    @POST
    @RolesAllowed(Role.ARCHIVIST)
    @Idempotent
    @WithTransaction
    @Operation(
            operationId = "proposeSchedule",
            summary = "Soạn dự thảo",
            description = "Chỉ gửi các lớp thay đổi. Thời hạn dưới mức sàn của luật bị từ chối, kèm số điều luật.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Uni<Response> propose(@NotNull @Valid ProposalRequest request) {
        return proposals
                .propose(request, callers.current())
                .map(proposal -> Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/v1/retention-schedules/proposals/" + proposal.id)
                        .header(HttpHeaders.ETAG, ETags.of(proposal.version))
                        .entity(ProposalView.of(proposal, callers.current()))
                        .build());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.ARCHIVIST)
    @WithTransaction
    @Operation(operationId = "editScheduleProposal", summary = "Sửa dự thảo")
    @APIResponse(
            responseCode = "200",
            description = "Edited",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Uni<Response> edit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ProposalRequest request) {
        return answered(proposals.edit(id, ifMatch, request, callers.current()));
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed(Role.ARCHIVIST)
    @WithTransaction
    @Operation(operationId = "submitScheduleProposal", summary = "Trình Hiệu trưởng")
    @APIResponse(
            responseCode = "200",
            description = "Submitted",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Uni<Response> submit(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answered(proposals.submit(id, ifMatch, callers.current()));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(Role.PRINCIPAL)
    @WithTransaction
    @Operation(operationId = "returnScheduleProposal", summary = "Trả lại dự thảo")
    @APIResponse(
            responseCode = "200",
            description = "Returned",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Uni<Response> giveBack(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Return request) {
        return answered(proposals.giveBack(id, ifMatch, request.reason(), callers.current()));
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Role.PRINCIPAL)
    @WithTransaction
    @Operation(
            operationId = "approveScheduleProposal",
            summary = "Ban hành, bằng quyết định có số",
            description = "Người duyệt phải khác người soạn và người trình, tính theo người chứ không theo vai trò.")
    @APIResponse(
            responseCode = "200",
            description = "In force from its day",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Uni<Response> approve(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ApprovalRequest request) {
        return answered(proposals.approve(id, ifMatch, request, callers.current()));
    }

    /** Flushed first: the version shown is the one that the next change has to name. */
    private Uni<Response> answered(Uni<Proposal> changed) {
        return changed.call(() -> Panache.getSession().chain(session -> session.flush()))
                .map(this::shown);
    }

    private Response shown(Proposal proposal) {
        return Response.ok(ProposalView.of(proposal, callers.current()))
                .header(HttpHeaders.ETAG, ETags.of(proposal.version))
                .build();
    }
}
