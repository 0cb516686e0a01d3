package vn.toasoan.review.selection;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.review.identity.Callers;
import vn.toasoan.review.identity.Roles;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.problem.Refusals;

/** The board chooses what goes to the education offices. */
@Path("/api/v1/selections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tuyển chọn gửi cấp trên")
public class SelectionResource {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final Selecting selecting;
    private final Selections selections;
    private final Callers callers;

    SelectionResource(Selecting selecting, Selections selections, Callers callers) {
        this.selecting = selecting;
        this.selections = selections;
        this.callers = callers;
    }

    /** Only for the API's description. */
    @Schema(name = "SelectionPage")
    record SelectionPage(List<SelectionSummary> items, String nextCursor) {}

    @Schema(
            name = "OpenSelectionRequest",
            examples = {"""
                {"month": "2026-11"}"""})
    record OpenRequest(
            @NotNull @Pattern(regexp = "20\\d\\d-(0[1-9]|1[0-2])")
            String month) {}

    @Schema(
            name = "UrgentSelectionRequest",
            examples = {"""
                {"articleId": "019ab9c0-0001-7a10-8f00-3c5d9e2b7a01", "reason": "Sở cần tin trong ngày.",
                 "destinations": ["so-gd-hai-phong"]}"""})
    record UrgentRequest(
            @NotNull UUID articleId,
            @NotBlank @Size(max = 1000) String reason,

            @NotNull @Size(min = 1, max = 20)
            List<@NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String> destinations) {}

    @GET
    @WithSession
    @RolesAllowed({Roles.EDITOR, Roles.COMMS_OFFICER, Roles.PRINCIPAL, Roles.ARCHIVIST, Roles.INSPECTOR})
    @Operation(
            operationId = "listSelections",
            summary = "Các phiên tuyển chọn",
            description = "Mới trước cũ sau, cả những lần chọn gấp.")
    @APIResponse(
            responseCode = "200",
            description = "Một trang",
            content = @Content(schema = @Schema(implementation = SelectionPage.class)))
    public Uni<Response> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Page.limit(limit);
        List<Object> after =
                cursor == null ? List.of(END_OF_TIME, LAST) : Cursor.decode(cursor, Instant.class, UUID.class);
        return selections
                .list((Instant) after.get(0), (UUID) after.get(1), size + 1)
                .map(found -> Page.of(found, size, last -> Cursor.encode(last.openedAt(), last.id()))
                        .map(SelectionSummary::of))
                .map(page -> Response.ok(page)
                        .header(HttpHeaders.LINK, PageLinks.next(uri, page))
                        .build());
    }

    @GET
    @Path("/{id}")
    @WithSession
    @RolesAllowed({Roles.EDITOR, Roles.COMMS_OFFICER, Roles.PRINCIPAL, Roles.ARCHIVIST, Roles.INSPECTOR})
    @Operation(
            operationId = "getSelection",
            summary = "Một phiên tuyển chọn",
            description = "Ứng viên, điểm, nhận xét, kết quả. Phiên đã khép là biên bản. Không có chữ của bài.")
    @APIResponse(
            responseCode = "200",
            description = "Phiên, với ETag",
            content = @Content(schema = @Schema(implementation = SelectionView.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return selections.find(id).chain(found -> {
            if (found == null) {
                throw ProblemException.of(404, "SESSION_NOT_FOUND");
            }
            return show(Response.ok(), found);
        });
    }

    @POST
    @Idempotent
    @WithTransaction
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "openSelection",
            summary = "Mở phiên tuyển chọn của một tháng",
            description = "Tháng đã hết; ứng viên là mọi bài được duyệt trong tháng. Mỗi tháng một phiên.")
    @APIResponse(
            responseCode = "201",
            description = "Phiên đã mở",
            content = @Content(schema = @Schema(implementation = SelectionView.class)))
    public Uni<Response> open(@NotNull @Valid OpenRequest request) {
        return refused(Uni.createFrom()
                .deferred(() -> selecting.open(YearMonth.parse(request.month()), callers.current()))
                .chain(opened -> show(Response.created(place(opened)), opened)));
    }

    @PUT
    @Path("/{id}/nominations/{articleId}")
    @WithTransaction
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "judgeNomination",
            summary = "Chấm điểm một ứng viên, chọn hoặc không",
            description = "Điểm theo từng tiêu chí, nhận xét ngắn; chọn thì nêu nơi gửi. Không ai chấm bài của mình.")
    @APIResponse(
            responseCode = "200",
            description = "Phiên sau khi chấm",
            content = @Content(schema = @Schema(implementation = SelectionView.class)))
    public Uni<Response> judge(
            @PathParam("id") UUID id,
            @PathParam("articleId") UUID articleId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Judgement judgement) {
        if (judgement.goesNowhere()) {
            throw ProblemException.of(422, "PICK_NEEDS_DESTINATION").at("/destinations", "PICK_NEEDS_DESTINATION");
        }
        return refused(selecting
                .judge(id, articleId, version -> ETags.requireMatch(ifMatch, version), judgement, callers.current())
                .chain(after -> show(Response.ok(), after)));
    }

    @POST
    @Path("/{id}/close")
    @Idempotent
    @WithTransaction
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "closeSelection",
            summary = "Khép phiên tuyển chọn",
            description =
                    "Mọi ứng viên đã được chấm và đủ số bài theo kế hoạch (ít hơn chỉ khi không đủ bài). Kết quả được"
                            + " báo cho các tổ và không sửa được.")
    @APIResponse(
            responseCode = "200",
            description = "Biên bản",
            content = @Content(schema = @Schema(implementation = SelectionView.class)))
    public Uni<Response> close(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return refused(selecting
                .close(id, version -> ETags.requireMatch(ifMatch, version), callers.current())
                .chain(after -> show(Response.ok(), after)));
    }

    @POST
    @Path("/urgent")
    @Idempotent
    @WithTransaction
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "selectUrgently",
            summary = "Chọn gấp một bài ngoài phiên",
            description = "Bài đã được duyệt; cần lý do và nơi gửi.")
    @APIResponse(
            responseCode = "201",
            description = "Biên bản",
            content = @Content(schema = @Schema(implementation = SelectionView.class)))
    public Uni<Response> urgent(@NotNull @Valid UrgentRequest request) {
        return refused(selecting
                .urgent(
                        request.articleId(),
                        request.reason().strip(),
                        request.destinations().stream().distinct().toList(),
                        callers.current())
                .chain(closed -> show(Response.created(place(closed)), closed)));
    }

    private Uni<Response> show(Response.ResponseBuilder with, SelectionSession session) {
        return selections
                .nominations(session.id())
                .map(nominations -> with.entity(SelectionView.of(session, nominations))
                        .header(HttpHeaders.ETAG, ETags.of(session.version()))
                        .build());
    }

    private static URI place(SelectionSession session) {
        return URI.create("/api/v1/selections/" + session.id());
    }

    private static Uni<Response> refused(Uni<Response> attempt) {
        return attempt.onFailure(Refusal.class).transform(Refusals::toProblem);
    }
}
