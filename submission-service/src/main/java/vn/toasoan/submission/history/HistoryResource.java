package vn.toasoan.submission.history;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** Who changed what, and when. */
@Path("/api/v1/changes")
@Tag(name = "plan")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.COMMS_OFFICER, Role.PRINCIPAL})
@RefusalsAsProblems
class HistoryResource {

    private final History history;

    HistoryResource(History history) {
        this.history = history;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "Lịch sử thay đổi của một tổ, chuyên mục, kế hoạch hay một người",
            description = "Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            headers = @Header(name = "Link"),
            content = @Content(schema = @Schema(implementation = ChangePage.class)))
    @WithSession
    public Uni<Response> changes(
            @RestQuery @Parameter(required = true, description = "team:, topic:, plan: or person: and the code or id")
                    String of,
            @RestQuery String cursor,
            @RestQuery Integer limit,
            @Context UriInfo uri) {
        if (of == null) {
            throw Refusal.of(Refusal.Kind.INVALID, "VALIDATION").at("/of", "REQUIRED");
        }
        int size = Page.limit(limit);
        UUID after =
                cursor == null ? null : (UUID) Cursor.decode(cursor, UUID.class).getFirst();
        return history.of(of, after, size + 1)
                .map(found -> Page.of(found, size, change -> Cursor.encode(change.id()))
                        .map(ChangeRecord::view))
                .map(page -> Response.ok(page)
                        .header(HttpHeaders.LINK, PageLinks.next(uri, page))
                        .build());
    }

    /** Documents the shape of a page of changes. */
    @Schema(name = "ChangePage")
    record ChangePage(
            List<ChangeRecord.View> items,
            @Schema(description = "Absent on the last page") String nextCursor) {}
}
