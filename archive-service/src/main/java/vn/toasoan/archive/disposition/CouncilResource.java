package vn.toasoan.archive.disposition;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.archive.identity.Callers;
import vn.toasoan.archive.identity.Role;
import vn.toasoan.archive.problem.RefusalsAsProblems;

/** From the list to the minutes. A role lets somebody ask; who may is decided person by person. */
@Path("/api/v1/dispositions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RefusalsAsProblems
@Tag(name = "Xét hủy tài liệu")
class CouncilResource {

    private final Proposing proposing;
    private final Deciding deciding;
    private final DispositionViews views;
    private final Callers callers;

    CouncilResource(Proposing proposing, Deciding deciding, DispositionViews views, Callers callers) {
        this.proposing = proposing;
        this.deciding = deciding;
        this.views = views;
        this.callers = callers;
    }

    record Appraisal(
            @NotBlank @Size(max = 60) String paperNo,
            @NotNull LocalDate paperDate) {}

    record Cancel(@NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Path("/list")
    @RolesAllowed(Role.ARCHIVIST)
    @WithTransaction
    @Operation(operationId = "editDisposition", summary = "Sửa danh mục; mọi phiếu biểu quyết mất hiệu lực")
    @APIResponse(
            responseCode = "200",
            description = "The run afterwards",
            content = @Content(schema = @Schema(implementation = DispositionView.class)))
    public Uni<Response> list(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DispositionRequest request) {
        return shown(proposing.edit(id, ifMatch, request.explanation(), request.recordIds(), callers.current()));
    }

    @POST
    @Path("/council")
    @RolesAllowed(Role.PRINCIPAL)
    @WithTransaction
    @Operation(operationId = "formDispositionCouncil", summary = "Thành lập Hội đồng xét hủy")
    @APIResponse(
            responseCode = "200",
            description = "The run afterwards",
            content = @Content(schema = @Schema(implementation = DispositionView.class)))
    public Uni<Response> council(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CouncilRequest request) {
        return shown(proposing.formCouncil(id, ifMatch, request, callers.current()));
    }

    @POST
    @Path("/vote")
    @RolesAllowed({
        Role.CONTRIBUTOR,
        Role.TEAM_LEAD,
        Role.EDITOR,
        Role.FINANCE_OFFICER,
        Role.INSPECTION_BOARD,
        Role.COMMS_OFFICER,
        Role.PRINCIPAL,
        Role.ARCHIVIST
    })
    @WithTransaction
    @Operation(operationId = "voteDisposition", summary = "Biểu quyết từng hồ sơ, chỉ thành viên Hội đồng")
    @APIResponse(
            responseCode = "200",
            description = "The run afterwards",
            content = @Content(schema = @Schema(implementation = DispositionView.class)))
    public Uni<Response> vote(@PathParam("id") UUID id, @NotNull @Valid VoteRequest request) {
        return shown(proposing.vote(id, request, callers.current()));
    }

    @POST
    @Path("/conclude")
    @RolesAllowed({
        Role.CONTRIBUTOR,
        Role.TEAM_LEAD,
        Role.EDITOR,
        Role.FINANCE_OFFICER,
        Role.INSPECTION_BOARD,
        Role.COMMS_OFFICER,
        Role.PRINCIPAL,
        Role.ARCHIVIST
    })
    @WithTransaction
    @Operation(operationId = "concludeDisposition", summary = "Chủ tịch Hội đồng kết thúc biểu quyết")
    @APIResponse(
            responseCode = "200",
            description = "The run afterwards",
            content = @Content(schema = @Schema(implementation = DispositionView.class)))
    public Uni<Response> conclude(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return shown(proposing.conclude(id, ifMatch, callers.current()));
    }

    @POST
    @Path("/appraisal")
    @RolesAllowed(Role.ARCHIVIST)
    @WithTransaction
    @Operation(operationId = "recordDispositionAppraisal", summary = "Ghi nhận văn bản thẩm định")
    @APIResponse(
            responseCode = "200",
            description = "The run afterwards",
            content = @Content(schema = @Schema(implementation = DispositionView.class)))
    public Uni<Response> appraisal(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Appraisal request) {
        return shown(deciding.appraised(id, ifMatch, request.paperNo(), request.paperDate(), callers.current()));
    }

    @POST
    @Path("/cancel")
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL})
    @WithTransaction
    @Operation(operationId = "cancelDisposition", summary = "Dừng lượt xét hủy")
    @APIResponse(
            responseCode = "200",
            description = "The run afterwards",
            content = @Content(schema = @Schema(implementation = DispositionView.class)))
    public Uni<Response> cancel(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Cancel request) {
        return shown(proposing.cancel(id, ifMatch, request.reason(), callers.current()));
    }

    /** Flushed first: the version shown is the one that the next command has to name. */
    private Uni<Response> shown(Uni<Disposition> changed) {
        return changed.call(() -> Panache.getSession().chain(session -> session.flush()))
                .chain(views::shown);
    }
}
