package vn.toasoan.submission.consent;

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
import java.util.List;
import java.util.UUID;
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
import vn.toasoan.http.json.IncomingText;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.RefusalsAsProblems;
import vn.toasoan.submission.text.PlainText;

/** Consents to show or name a pupil. Who writes sees codes and validity; names are for who looks after consents. */
@Path("/api/v1/consents")
@Tag(name = "consents", description = "Phiếu đồng ý dùng hình ảnh, tên của học sinh")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD, Role.EDITOR, Role.COMMS_OFFICER, Role.PRINCIPAL})
@RefusalsAsProblems
class ConsentResource {

    private static final int REASON_MAX = 500;

    @Schema(name = "ConsentWithdrawal")
    record WithdrawalRequest(
            @Schema(maxLength = REASON_MAX, examples = "Phụ huynh không muốn đăng ảnh nữa.")
            String reason) {}

    private final ConsentDesk desk;
    private final ConsentShelf shelf;
    private final Callers callers;

    ConsentResource(ConsentDesk desk, ConsentShelf shelf, Callers callers) {
        this.desk = desk;
        this.shelf = shelf;
        this.callers = callers;
    }

    @POST
    @Operation(
            operationId = "recordConsent",
            summary = "Ghi một phiếu đồng ý",
            description =
                    "Of one child, for one purpose, signed by a parent or carer. From the child's seventh birthday "
                            + "on it holds only with the child's own word, too: judged on the day of each use. Accepts "
                            + "Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = ConsentView.class)))
    @RolesAllowed({Role.TEAM_LEAD, Role.COMMS_OFFICER})
    @Idempotent
    @WithTransaction
    public Uni<Response> record(ConsentRequest request) {
        Caller caller = callers.current();
        return desk.record(request, caller)
                .map(consent -> shown(Response.Status.CREATED, consent, caller)
                        .header(HttpHeaders.LOCATION, "/api/v1/consents/" + consent.id())
                        .build());
    }

    @GET
    @Operation(
            operationId = "listConsents",
            summary = "Các phiếu đồng ý",
            description = "Newest first. Names and birthdays for comms officer and principal only.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            headers = @Header(name = "Link"),
            content = @Content(schema = @Schema(implementation = ConsentPage.class)))
    @WithSession
    public Uni<Response> list(
            @RestQuery String childCode, @RestQuery String cursor, @RestQuery Integer limit, @Context UriInfo uri) {
        Caller caller = callers.current();
        int size = Page.limit(limit);
        UUID after =
                cursor == null ? null : (UUID) Cursor.decode(cursor, UUID.class).getFirst();
        return shelf.list(IncomingText.normalise(childCode), after, size + 1)
                .map(found -> Page.of(found, size, consent -> Cursor.encode(consent.id()))
                        .map(consent -> consent.view(desk.today(), looksAfter(caller))))
                .map(page -> Response.ok(page)
                        .header(HttpHeaders.LINK, PageLinks.next(uri, page))
                        .build());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getConsent", summary = "Xem một phiếu đồng ý")
    @APIResponse(
            responseCode = "200",
            description = "The consent",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ConsentView.class)))
    @WithSession
    public Uni<Response> get(@RestPath UUID id) {
        Caller caller = callers.current();
        return shelf.find(id)
                .map(consent -> shown(Response.Status.OK, consent, caller).build());
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(
            operationId = "withdrawConsent",
            summary = "Rút lại sự đồng ý",
            description =
                    "At once and for good. Every article that leans on it is told with ConsentWithdrawn, so that the "
                            + "pictures are taken down on every channel.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ConsentView.class)))
    @RolesAllowed({Role.TEAM_LEAD, Role.COMMS_OFFICER, Role.PRINCIPAL})
    @Idempotent
    @WithTransaction
    public Uni<Response> withdraw(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, WithdrawalRequest request) {
        Caller caller = callers.current();
        String reason = PlainText.optionalLine(request == null ? null : request.reason());
        if (reason != null && reason.codePointCount(0, reason.length()) > REASON_MAX) {
            throw Refusal.of(Refusal.Kind.INVALID, "VALIDATION").at("/reason", "TOO_LONG", REASON_MAX);
        }
        return desk.withdraw(id, reason, caller, version -> ETags.requireMatch(ifMatch, version))
                .map(consent -> shown(Response.Status.OK, consent, caller).build());
    }

    private Response.ResponseBuilder shown(Response.Status status, Consent consent, Caller caller) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, ETags.of(consent.version()))
                .entity(consent.view(desk.today(), looksAfter(caller)));
    }

    private static boolean looksAfter(Caller caller) {
        return caller.is(Role.COMMS_OFFICER) || caller.is(Role.PRINCIPAL);
    }

    /** Documents the shape of a page of consents. */
    @Schema(name = "ConsentPage")
    record ConsentPage(
            List<ConsentView> items,
            @Schema(description = "Absent on the last page") String nextCursor) {}
}
