package vn.toasoan.review.selection;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.review.identity.Roles;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.problem.Refusals;
import vn.toasoan.review.selection.minute.MinutePaper;

/** The minute of a session as a paper to print and sign. */
@Path("/api/v1/selections/{id}/minute")
@Tag(name = "Tuyển chọn gửi cấp trên")
public class MinuteResource {

    private static final String PDF = "application/pdf";

    private final Selections selections;
    private final Minutes minutes;
    private final Vertx vertx;

    MinuteResource(Selections selections, Minutes minutes, Vertx vertx) {
        this.selections = selections;
        this.minutes = minutes;
        this.vertx = vertx;
    }

    @GET
    @Produces(PDF)
    @WithSession
    @RolesAllowed({Roles.EDITOR, Roles.COMMS_OFFICER, Roles.PRINCIPAL, Roles.ARCHIVIST, Roles.INSPECTOR})
    @Operation(
            operationId = "getSelectionMinute",
            summary = "Biên bản tuyển chọn, dạng PDF",
            description =
                    "Để in và ký, theo thể thức Nghị định 30/2020/NĐ-CP; số và chữ ký ghi tay. Chỉ có khi phiên đã khép"
                            + " (409 SESSION_NOT_CLOSED).")
    @APIResponse(
            responseCode = "200",
            description = "Biên bản",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return selections
                .find(id)
                .chain(found -> {
                    if (found == null) {
                        throw ProblemException.of(404, "SESSION_NOT_FOUND");
                    }
                    return minutes.of(found);
                })
                .chain(minute -> Uni.createFrom()
                        .completionStage(vertx.executeBlocking(() -> MinutePaper.set(minute))
                                .toCompletionStage()))
                .map(paper -> Response.ok(paper, PDF)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bien-ban-" + id + ".pdf\"")
                        .build())
                .onFailure(Refusal.class)
                .transform(Refusals::toProblem);
    }
}
