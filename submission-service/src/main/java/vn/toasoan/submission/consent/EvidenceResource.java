package vn.toasoan.submission.consent;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.media.Vault;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** The signed paper behind a consent. It shows names and signatures: nobody but the comms officer sees it. */
@Path("/api/v1/consents/{id}/evidence")
@Tag(name = "consents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.COMMS_OFFICER)
@RefusalsAsProblems
class EvidenceResource {

    private final ConsentScans scans;
    private final Vault vault;
    private final Callers callers;

    EvidenceResource(ConsentScans scans, Vault vault, Callers callers) {
        this.scans = scans;
        this.vault = vault;
        this.callers = callers;
    }

    /** The part of the upload. */
    @Schema(name = "EvidenceUpload", requiredProperties = "file")
    static class Form {

        @RestForm
        @Schema(
                implementation = String.class,
                format = "binary",
                description = "JPEG or PNG of at most 15 MB, or PDF of at most 20 MB")
        FileUpload file;

        java.nio.file.Path upload() {
            if (file == null) {
                throw Refusal.of(Refusal.Kind.INVALID, "VALIDATION").at("/file", "REQUIRED");
            }
            return file.uploadedFile();
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "keepConsentEvidence",
            summary = "Lưu bản chụp phiếu đồng ý",
            description = "A later scan is kept beside the earlier ones. In no event, and on no other service.")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = ConsentScanView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The consent has this very scan already",
            content = @Content(schema = @Schema(implementation = ConsentScanView.class)))
    public Uni<Response> keep(@RestPath UUID id, @BeanParam Form form) {
        return scans.keep(id, form.upload(), callers.current())
                .map(outcome -> Response.status(outcome.added() ? Response.Status.CREATED : Response.Status.OK)
                        .header(HttpHeaders.LOCATION, "/api/v1/consents/" + id + "/evidence")
                        .entity(outcome.scan().view())
                        .build());
    }

    @GET
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getConsentEvidence",
            summary = "Xem bản chụp phiếu đồng ý",
            description = "The newest scan.")
    @APIResponse(responseCode = "200", description = "The file", headers = @Header(name = "ETag"))
    @WithSession
    public Uni<Response> newest(@RestPath UUID id) {
        return scans.newest(id).map(scan -> vault.answer(scan.file(), "phieu-dong-y.pdf"));
    }
}
