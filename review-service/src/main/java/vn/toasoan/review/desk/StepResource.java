package vn.toasoan.review.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.review.identity.Callers;
import vn.toasoan.review.identity.Roles;
import vn.toasoan.review.reviewcase.Command;

/** Who works on a step: claim it, let it go, give it to somebody. */
@Path("/api/v1/reviews/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Duyệt bài")
public class StepResource {

    private final CaseCommands commands;
    private final Callers callers;

    StepResource(CaseCommands commands, Callers callers) {
        this.commands = commands;
        this.callers = callers;
    }

    @POST
    @Path("/claim")
    @Idempotent
    @WithTransaction
    @RolesAllowed({
        Roles.CONTRIBUTOR,
        Roles.TEAM_LEAD,
        Roles.EDITOR,
        Roles.FINANCE_OFFICER,
        Roles.INSPECTION_BOARD,
        Roles.COMMS_OFFICER,
        Roles.PRINCIPAL,
        Roles.ARCHIVIST
    })
    @Operation(
            operationId = "claimStep",
            summary = "Nhận một bước duyệt",
            description =
                    "Trong bốn giờ không ai khác quyết định bước này (409 CLAIMED_BY_OTHER); nhận lại để giữ tiếp. Hết"
                            + " giờ thì bước tự trả về hàng đợi. Bước cần nhiều người cùng duyệt không nhận được.")
    @APIResponse(
            responseCode = "200",
            description = "Hồ sơ sau khi nhận",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Uni<Response> claim(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid StepRequest request) {
        return commands.execute(id, ifMatch, callers.current(), new Command.Claim(request.stepId()));
    }

    @POST
    @Path("/release")
    @Idempotent
    @WithTransaction
    @RolesAllowed({
        Roles.CONTRIBUTOR,
        Roles.TEAM_LEAD,
        Roles.EDITOR,
        Roles.FINANCE_OFFICER,
        Roles.INSPECTION_BOARD,
        Roles.COMMS_OFFICER,
        Roles.PRINCIPAL,
        Roles.ARCHIVIST
    })
    @Operation(
            operationId = "releaseStep",
            summary = "Trả một bước đã nhận",
            description = "Người đã nhận trả lại; Ban biên tập và Hiệu trưởng trả thay được.")
    @APIResponse(
            responseCode = "200",
            description = "Hồ sơ sau khi trả",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Uni<Response> release(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid StepRequest request) {
        return commands.execute(id, ifMatch, callers.current(), new Command.Release(request.stepId()));
    }

    @POST
    @Path("/assign")
    @Idempotent
    @WithTransaction
    @RolesAllowed({
        Roles.CONTRIBUTOR,
        Roles.TEAM_LEAD,
        Roles.EDITOR,
        Roles.FINANCE_OFFICER,
        Roles.INSPECTION_BOARD,
        Roles.COMMS_OFFICER,
        Roles.PRINCIPAL,
        Roles.ARCHIVIST
    })
    @Operation(
            operationId = "assignStep",
            summary = "Giao một bước cho một người",
            description =
                    "Ban biên tập hoặc Hiệu trưởng giao bước đang chờ cho một trong những người được duyệt bước đó"
                            + " (422 ASSIGNEE_NOT_LAWFUL nếu không phải), kèm lý do. Khi người đó nghỉ hoặc thôi vai trò,"
                            + " bước trở lại theo tuyến.")
    @APIResponse(
            responseCode = "200",
            description = "Hồ sơ sau khi giao",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Uni<Response> assign(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AssignRequest request) {
        return commands.execute(id, ifMatch, callers.current(), request.command());
    }
}
