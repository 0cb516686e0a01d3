package vn.toasoan.notification.channel;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.problem.ProblemException;

/** Shows each mail as it would be sent, about an invented article. */
@Path("/api/v1/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mẫu thư")
class TemplateResource {

    @Schema(name = "TemplateList")
    record Listing(List<String> items) {}

    @Schema(name = "TemplatePreview")
    record Preview(String template, String language, String subject, String text, String html) {}

    private final Wording wording;
    private final MailWriter writer;

    TemplateResource(Wording wording, MailWriter writer) {
        this.wording = wording;
        this.writer = writer;
    }

    @GET
    @RolesAllowed({"comms-officer", "editor", "principal"})
    @Operation(operationId = "listTemplates", summary = "Các mẫu thư")
    @APIResponse(
            responseCode = "200",
            description = "Mã các mẫu.",
            content = @Content(schema = @Schema(implementation = Listing.class)))
    public Listing list() {
        return new Listing(List.copyOf(wording.templates()));
    }

    @GET
    @Path("/{template}/preview")
    @RolesAllowed({"comms-officer", "editor", "principal"})
    @Operation(
            operationId = "previewTemplate",
            summary = "Xem trước một mẫu thư",
            description = "Với một bài bịa ra; không đọc và không gửi gì.")
    @APIResponse(
            responseCode = "200",
            description = "Tiêu đề, bản chữ và bản HTML.",
            content = @Content(schema = @Schema(implementation = Preview.class)))
    public Uni<Preview> preview(
            @PathParam("template") String template,
            @QueryParam("language") @DefaultValue("vi") @Pattern(regexp = "vi|en") String language) {
        if (!wording.templates().contains(template)) {
            throw ProblemException.of(404, "TEMPLATE_NOT_FOUND").detail(template);
        }
        return writer.write(SampleMessage.of(template, Language.of(language)))
                .map(letter -> new Preview(template, language, letter.subject(), letter.text(), letter.html()));
    }
}
