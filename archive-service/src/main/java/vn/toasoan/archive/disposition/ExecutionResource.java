package vn.toasoan.archive.disposition;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** From the decision to the seal. A role lets somebody ask; who may is decided person by person. */
@Path("/api/v1/dispositions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RefusalsAsProblems
@Tag(name = "Xét hủy tài liệu")
class ExecutionResource {

    private final Deciding deciding;
    private final Sealing sealing;
    private final DispositionViews views;
    private final Callers callers;

    ExecutionResource(Deciding deciding, Sealing sealing, DispositionViews views, Callers callers) {
        this.deciding = deciding;
        this.sealing = sealing;
        this.views = views;
        this.callers = callers;
    }

    record Decision(
            @NotBlank @Size(max = 60) @Schema(examples = "7/QĐ-THHN")
            String decisionNo,

            @NotNull LocalDate decisionDate,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String resultSha256) {}

    record HandOver(@NotNull UUID executor) {}

    @POST
    @Path("/decide")
    @RolesAllowed(Role.PRINCIPAL)
    @WithTransaction
    @Operation(operationId = "decideDisposition", summary = "Quyết định hủy; có 15 ngày để thi hành")
    @APIResponse(
            responseCode = "200",
            description = "The run afterwards",
            content = @Content(schema = @Schema(implementation = DispositionView.class)))
    public Uni<Response> decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Decision request) {
        return shown(deciding.decide(
                id, ifMatch, request.resultSha256(), request.decisionNo(), request.decisionDate(), callers.current()));
    }

    @POST
    @Path("/hand-over")
    @RolesAllowed(Role.ARCHIVIST)
    @WithTransaction
    @Operation(operationId = "handOverDisposition", summary = "Bàn giao cho người thực hiện")
    @APIResponse(
            responseCode = "200",
            description = "The run afterwards",
            content = @Content(schema = @Schema(implementation = DispositionView.class)))
    public Uni<Response> handOver(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid HandOver request) {
        return shown(deciding.handOver(id, ifMatch, request.executor(), callers.current()));
    }

    @POST
    @Path("/witness")
    @RolesAllowed(Role.INSPECTION_BOARD)
    @WithTransaction
    @Operation(operationId = "witnessDisposition", summary = "Ban kiểm tra nội bộ nhận chứng kiến")
    @APIResponse(
            responseCode = "200",
            description = "The run afterwards",
            content = @Content(schema = @Schema(implementation = DispositionView.class)))
    public Uni<Response> witness(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return shown(deciding.witness(id, ifMatch, callers.current()));
    }

    @POST
    @Path("/execute")
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
    @Operation(operationId = "executeDisposition", summary = "Thi hành, chỉ người được bàn giao")
    @APIResponse(
            responseCode = "200",
            description = "The run afterwards",
            content = @Content(schema = @Schema(implementation = DispositionView.class)))
    public Uni<Response> execute(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return shown(deciding.execute(id, ifMatch, callers.current()));
    }

    @POST
    @Path("/seal")
    @RolesAllowed(Role.ARCHIVIST)
    @WithTransaction
    @Operation(operationId = "sealDisposition", summary = "Niêm hồ sơ hủy, kèm chứng nhận đã ký")
    @APIResponse(
            responseCode = "200",
            description = "The run afterwards",
            content = @Content(schema = @Schema(implementation = DispositionView.class)))
    public Uni<Response> seal(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return shown(sealing.seal(id, ifMatch, callers.current()));
    }

    /** Flushed first: the version shown is the one that the next command has to name. */
    private Uni<Response> shown(Uni<Disposition> changed) {
        return changed.call(() -> Panache.getSession().chain(session -> session.flush()))
                .chain(views::shown);
    }
}
