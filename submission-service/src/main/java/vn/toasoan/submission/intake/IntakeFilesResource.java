package vn.toasoan.submission.intake;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.media.Vault;
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** The files of items. */
@Path("/api/v1/intake/{id}")
@Tag(name = "intake")
@Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
@RolesAllowed({Role.COMMS_OFFICER, Role.TEAM_LEAD})
@RefusalsAsProblems
class IntakeFilesResource {

    private final IntakeShelf shelf;
    private final Vault vault;
    private final Callers callers;

    IntakeFilesResource(IntakeShelf shelf, Vault vault, Callers callers) {
        this.shelf = shelf;
        this.vault = vault;
        this.callers = callers;
    }

    @GET
    @Path("/original")
    @Operation(
            operationId = "getIntakeOriginal",
            summary = "Thư gốc hoặc ảnh chụp màn hình",
            description =
                    "A mail as it came, byte for byte, to be saved; 409 INTAKE_INFECTED where a virus was found in "
                            + "it. A screenshot as it was re-encoded.")
    @APIResponse(responseCode = "200", description = "The file", headers = @Header(name = "ETag"))
    @WithSession
    public Uni<Response> original(@RestPath UUID id) {
        return shelf.find(id)
                .map(item -> vault.answer(item.of(callers.current()).original(), "thu-goc.eml"));
    }

    @GET
    @Path("/parts/{position}/content")
    @Operation(
            operationId = "getIntakePart",
            summary = "Tệp gửi kèm",
            description = "A picture as it was re-encoded, a document to be saved. What was refused is not kept.")
    @APIResponse(responseCode = "200", description = "The file", headers = @Header(name = "ETag"))
    @WithSession
    public Uni<Response> part(@RestPath UUID id, @RestPath int position) {
        return shelf.find(id).map(item -> {
            IntakePart part = item.of(callers.current()).part(position);
            return vault.answer(part.file(), part.fileName());
        });
    }
}
