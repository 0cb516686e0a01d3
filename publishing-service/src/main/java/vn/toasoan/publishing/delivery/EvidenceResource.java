package vn.toasoan.publishing.delivery;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.toasoan.http.problem.ProblemException;

/** Files that show what became of a delivery. */
@Path("/api/v1/deliveries/{id}/evidence")
@Tag(name = "deliveries")
public class EvidenceResource {

    private final DeliveryAnswers answers;
    private final EvidenceFiles files;
    private final Vertx vertx;

    EvidenceResource(DeliveryAnswers answers, EvidenceFiles files, Vertx vertx) {
        this.answers = answers;
        this.files = files;
        this.vertx = vertx;
    }

    /** @param sha256 by which an outcome names it */
    @Schema(
            name = "Evidence",
            requiredProperties = {"sha256", "type", "size"})
    record Kept(String sha256, String type, long size) {}

    @POST
    @WithSession
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"editor", "comms-officer", "principal", "upstream-office"})
    @Operation(
            operationId = "uploadEvidence",
            summary = "Keep a file that shows that it was posted: PDF, PNG or JPEG, by content",
            description = "Its hash is then named by `posted`.")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = Kept.class)))
    public Uni<Response> upload(@PathParam("id") UUID id, @RestForm("file") FileUpload file) {
        if (file == null) {
            throw ProblemException.of(422, "NO_FILE").at("/file", "NO_FILE");
        }
        return answers.find(id)
                .chain(delivery -> vertx.executeBlocking(
                        () -> {
                            byte[] content = Files.readAllBytes(file.uploadedFile());
                            String type = EvidenceFiles.typeOf(content);
                            if (type == null) {
                                throw ProblemException.of(415, "NO_EVIDENCE");
                            }
                            return new Kept(files.keep(content), type, content.length);
                        },
                        false))
                .map(kept -> Response.status(201).entity(kept).build());
    }

    @GET
    @WithSession
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({"editor", "comms-officer", "principal", "upstream-office"})
    @Operation(operationId = "getEvidence", summary = "The file that the outcome names")
    @APIResponse(responseCode = "200", description = "The file")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return answers.find(id).chain(delivery -> {
            String sha256 =
                    delivery.outcome() == null ? null : delivery.outcome().evidence();
            if (sha256 == null) {
                throw ProblemException.of(404, "EVIDENCE_NOT_FOUND");
            }
            return vertx.executeBlocking(() -> files.read(sha256), false).map(EvidenceResource::answer);
        });
    }

    private static Response answer(byte[] content) {
        if (content == null) {
            throw ProblemException.of(404, "EVIDENCE_NOT_FOUND");
        }
        return Response.ok(content, EvidenceFiles.typeOf(content))
                .header("Content-Disposition", "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
