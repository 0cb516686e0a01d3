package vn.toasoan.submission.royalty;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.RefusalsAsProblems;
import vn.toasoan.submission.text.Entries;

/** Lines of pay for articles. */
@Path("/api/v1/royalties")
@Tag(name = "royalties", description = "Chế độ tin bài: đề xuất, duyệt, xuất cho kế toán")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD, Role.EDITOR, Role.FINANCE_OFFICER, Role.COMMS_OFFICER, Role.PRINCIPAL})
@RefusalsAsProblems
class RoyaltyResource {

    @Schema(name = "RejectRequest", requiredProperties = "reason")
    record RejectRequest(
            @Schema(maxLength = 500, examples = "Bài đã tính ở tháng trước.")
            String reason) {}

    private static final int REASON_MAX = 500;

    private final Royalties royalties;
    private final Callers callers;

    RoyaltyResource(Royalties royalties, Callers callers) {
        this.royalties = royalties;
        this.callers = callers;
    }

    @POST
    @Operation(
            operationId = "proposeRoyalty",
            summary = "Đề xuất chế độ cho một tác giả",
            description = "Of an article that came out, once for each author, by the rate of today. Accepts "
                    + "Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = RoyaltyView.class)))
    @RolesAllowed({Role.EDITOR, Role.COMMS_OFFICER})
    @Idempotent
    @WithTransaction
    public Uni<Response> propose(RoyaltyRequest request) {
        return royalties
                .propose(RoyaltyRequest.read(request), callers.current())
                .map(line -> shown(Response.Status.CREATED, line));
    }

    @GET
    @Operation(
            operationId = "listRoyalties",
            summary = "Các dòng chế độ tin bài",
            description = "Newest first: all for editors, finance, comms officer and principal; else the caller's own.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            headers = @Header(name = "Link"),
            content = @Content(schema = @Schema(implementation = RoyaltyPage.class)))
    @WithSession
    public Uni<Response> list(
            @RestQuery String month,
            @RestQuery RoyaltyLine.State state,
            @RestQuery String cursor,
            @RestQuery Integer limit,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        UUID after =
                cursor == null ? null : (UUID) Cursor.decode(cursor, UUID.class).getFirst();
        return royalties
                .list(callers.current(), month == null ? null : month(month), state, after, size + 1)
                .map(found ->
                        Page.of(found, size, line -> Cursor.encode(line.id())).map(RoyaltyLine::view))
                .map(page -> Response.ok(page)
                        .header(HttpHeaders.LINK, PageLinks.next(uri, page))
                        .build());
    }

    @POST
    @Path("/{id}/approve")
    @Operation(
            operationId = "approveRoyalty",
            summary = "Duyệt một dòng",
            description = "By somebody who neither wrote the article nor proposed the line.")
    @APIResponse(
            responseCode = "200",
            description = "Approved",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = RoyaltyView.class)))
    @RolesAllowed({Role.FINANCE_OFFICER, Role.PRINCIPAL})
    @Idempotent
    @WithTransaction
    public Uni<Response> approve(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return royalties.approve(id, callers.current(), matching(ifMatch)).map(line -> shown(Response.Status.OK, line));
    }

    @POST
    @Path("/{id}/reject")
    @Operation(
            operationId = "rejectRoyalty",
            summary = "Không duyệt một dòng",
            description = "With a reason; another line may be proposed afterwards.")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = RoyaltyView.class)))
    @RolesAllowed({Role.FINANCE_OFFICER, Role.PRINCIPAL})
    @Idempotent
    @WithTransaction
    public Uni<Response> reject(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, RejectRequest request) {
        Entries entries = new Entries();
        String reason = entries.line("/reason", request == null ? null : request.reason(), REASON_MAX);
        entries.done();
        return royalties
                .reject(id, reason, callers.current(), matching(ifMatch))
                .map(line -> shown(Response.Status.OK, line));
    }

    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.of(Refusal.Kind.INVALID, "VALIDATION").at("/month", "MALFORMED_MONTH");
        }
    }

    private static LongConsumer matching(String ifMatch) {
        return version -> ETags.requireMatch(ifMatch, version);
    }

    private static Response shown(Response.Status status, RoyaltyLine line) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, ETags.of(line.version()))
                .entity(line.view())
                .build();
    }

    /** Documents the shape of a page of lines. */
    @Schema(name = "RoyaltyPage")
    record RoyaltyPage(
            List<RoyaltyView> items,
            @Schema(description = "Absent on the last page") String nextCursor) {}
}
