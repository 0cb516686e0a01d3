package vn.toasoan.notification.zalo.oa;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.notification.channel.Wording;

/** Which template at Zalo stands for which of our words. */
@Path("/api/v1/channels/zalo/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Kênh Zalo")
class TemplateMappingResource {

    @Schema(name = "ZaloTemplate")
    record View(
            @Schema(examples = "duoc-duyet") String template,
            String zaloId,

            @Schema(description = "Zalo cho biết: ENABLE, PENDING_REVIEW, REJECT, DISABLE.", examples = "ENABLE")
            String status,

            @Schema(description = "Lý do bằng lời của Zalo.")
            String reason,

            List<String> params) {

        static View of(ApprovedTemplate it) {
            return new View(it.template(), it.zaloId(), it.status(), it.reason(), it.params());
        }
    }

    @Schema(name = "ZaloTemplateList")
    record Listing(List<View> items) {}

    @Schema(name = "ZaloTemplateChange")
    record Change(
            @NotNull @Pattern(regexp = "\\d{1,20}") String zaloId,
            @NotEmpty @Size(max = 10) List<@NotNull String> params) {}

    private final ApprovedTemplates templates;
    private final Wording wording;

    TemplateMappingResource(ApprovedTemplates templates, Wording wording) {
        this.templates = templates;
        this.wording = wording;
    }

    @GET
    @RolesAllowed({"operator", "comms-officer"})
    @WithSession
    @Operation(operationId = "listZaloTemplates", summary = "Các mẫu tin Zalo đã duyệt")
    @APIResponse(
            responseCode = "200",
            description = "Mẫu của ta ứng với mẫu nào của Zalo.",
            content = @Content(schema = @Schema(implementation = Listing.class)))
    public Uni<Listing> list() {
        return templates.all().map(all -> new Listing(all.stream().map(View::of).toList()));
    }

    @PUT
    @Path("/{template}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("operator")
    @WithTransaction
    @Operation(operationId = "putZaloTemplate", summary = "Ghi mẫu Zalo cho một mẫu thư")
    @APIResponse(
            responseCode = "200",
            description = "Đã ghi.",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Uni<View> put(@PathParam("template") String template, @NotNull @Valid Change change) {
        if (!wording.templates().contains(template)) {
            throw ProblemException.of(404, "TEMPLATE_NOT_FOUND").detail(template);
        }
        for (int i = 0; i < change.params().size(); i++) {
            if (!TemplateData.knows(change.params().get(i))) {
                throw ProblemException.of(422, "UNKNOWN_PARAMETER")
                        .detail(change.params().get(i))
                        .at("/params/" + i, "UNKNOWN_PARAMETER", change.params().get(i));
            }
        }
        return templates.put(template, change.zaloId(), change.params()).map(View::of);
    }
}
