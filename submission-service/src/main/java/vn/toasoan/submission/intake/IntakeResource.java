package vn.toasoan.submission.intake;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.RefusalsAsProblems;
import vn.toasoan.submission.text.Entries;

/** What came by mail or Zalo and waits for a person. The comms officer sees all of it, a lead what is the team's. */
@Path("/api/v1/intake")
@Tag(name = "intake", description = "Thư và tin Zalo chờ tiếp nhận")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.COMMS_OFFICER, Role.TEAM_LEAD})
@RefusalsAsProblems
class IntakeResource {

    private static final int REASON_MAX = 500;

    @Schema(name = "IntakeDismissal", requiredProperties = "reason")
    record Dismissal(
            @Schema(maxLength = REASON_MAX, examples = "Thư quảng cáo")
            String reason) {}

    private final IntakeDesk desk;
    private final IntakeShelf shelf;
    private final HandRecording hand;
    private final Callers callers;

    IntakeResource(IntakeDesk desk, IntakeShelf shelf, HandRecording hand, Callers callers) {
        this.desk = desk;
        this.shelf = shelf;
        this.hand = hand;
        this.callers = callers;
    }

    @GET
    @Operation(operationId = "listIntake", summary = "Các thư, tin đã nhận", description = "Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            headers = @Header(name = "Link"),
            content = @Content(schema = @Schema(implementation = IntakePage.class)))
    @WithSession
    public Uni<Response> list(
            @RestQuery IntakeState state, @RestQuery String cursor, @RestQuery Integer limit, @Context UriInfo uri) {
        int size = Page.limit(limit);
        UUID after =
                cursor == null ? null : (UUID) Cursor.decode(cursor, UUID.class).getFirst();
        return shelf.list(callers.current(), state, after, size + 1)
                .map(found ->
                        Page.of(found, size, item -> Cursor.encode(item.id())).map(IntakeItem::view))
                .map(page -> Response.ok(page)
                        .header(HttpHeaders.LINK, PageLinks.next(uri, page))
                        .build());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getIntakeItem", summary = "Xem một thư, tin đã nhận")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = IntakeView.class)))
    @WithSession
    public Uni<Response> get(@RestPath UUID id) {
        return shelf.find(id)
                .map(item ->
                        shown(Response.Status.OK, item.of(callers.current())).build());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "recordIntake",
            summary = "Ghi một tin nhận qua Zalo",
            description = "With a screenshot that shows sender and time. The screenshot is evidence and goes into no "
                    + "article; the other files do, by the checks of any upload. The same screenshot of the same moment "
                    + "a second time answers 200 with the item that is there.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = IntakeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "There already",
            content = @Content(schema = @Schema(implementation = IntakeView.class)))
    @RolesAllowed(Role.COMMS_OFFICER)
    public Uni<Response> record(@BeanParam HandForm form) {
        return hand.record(form, callers.current())
                .map(outcome -> shown(outcome.added() ? Response.Status.CREATED : Response.Status.OK, outcome.item())
                        .header(
                                HttpHeaders.LOCATION,
                                "/api/v1/intake/" + outcome.item().id())
                        .build());
    }

    @POST
    @Path("/{id}/accept")
    @Operation(
            operationId = "acceptIntake",
            summary = "Tiếp nhận thành bản nháp",
            description =
                    "The draft is its authors'; when they hand it in, it counts for the month in which the item was "
                            + "received. Pictures come with identifiablePupil set, until somebody who looked at them says "
                            + "otherwise. Accepts Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Accepted; Location is the draft",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = IntakeView.class)))
    @Idempotent
    @WithTransaction
    public Uni<Response> accept(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, AcceptRequest request) {
        return desk.accept(
                        id,
                        AcceptRequest.orEmpty(request),
                        callers.current(),
                        version -> ETags.requireMatch(ifMatch, version))
                .map(item -> shown(Response.Status.CREATED, item)
                        .header(
                                HttpHeaders.LOCATION,
                                "/api/v1/articles/" + item.view().articleId())
                        .build());
    }

    @POST
    @Path("/{id}/dismiss")
    @Operation(
            operationId = "dismissIntake",
            summary = "Không tiếp nhận",
            description = "The item and its original are kept. Accepts Idempotency-Key.")
    @APIResponse(
            responseCode = "200",
            description = "Put aside",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = IntakeView.class)))
    @Idempotent
    @WithTransaction
    public Uni<Response> dismiss(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, Dismissal request) {
        Entries entries = new Entries();
        String reason = entries.line("/reason", request == null ? null : request.reason(), REASON_MAX);
        entries.done();
        return desk.dismiss(id, reason, callers.current(), version -> ETags.requireMatch(ifMatch, version))
                .map(item -> shown(Response.Status.OK, item).build());
    }

    private static Response.ResponseBuilder shown(Response.Status status, IntakeItem item) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, ETags.of(item.version()))
                .entity(item.view());
    }

    /** Documents the shape of a page of items. */
    @Schema(name = "IntakePage")
    record IntakePage(
            List<IntakeView> items,
            @Schema(description = "Absent on the last page") String nextCursor) {}
}
