package vn.toasoan.notification.notice;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers “who would get what for this event” and sends nothing. */
@Path("/api/v1/notifications/dry-run")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Quy tắc thông báo")
class DryRunResource {

    @Schema(name = "DryRunRequest")
    record Request(
            @NotNull @Schema(examples = "changes-requested") String event,

            @Schema(description = "Người gây ra sự kiện: không được báo.")
            String actor,

            @NotNull @Schema(type = SchemaType.OBJECT, description = "Dữ liệu của sự kiện, đúng hợp đồng của nó.")
            JsonNode data) {}

    private final DryRun dryRun;

    DryRunResource(DryRun dryRun) {
        this.dryRun = dryRun;
    }

    @POST
    @RolesAllowed({"comms-officer", "principal"})
    @WithTransaction
    @Operation(
            operationId = "dryRunNotifications",
            summary = "Ai sẽ nhận gì với sự kiện này",
            description = "Đi qua mọi quy tắc và cổng như thật, rồi bỏ tất cả: không gửi, không ghi gì.")
    @APIResponse(
            responseCode = "200",
            description = "Một dòng cho mỗi người nhận và kênh.",
            content = @Content(schema = @Schema(implementation = DryRunView.class)))
    public Uni<DryRunView> run(@NotNull @Valid Request request) {
        return dryRun.of(request.event(), request.actor(), request.data()).map(DryRunView::new);
    }
}
