package vn.toasoan.review.desk;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.review.catalogue.Catalogue;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.identity.Callers;
import vn.toasoan.review.identity.Roles;
import vn.toasoan.review.reviewcase.Command;
import vn.toasoan.review.reviewcase.Readers;
import vn.toasoan.review.reviewcase.ReviewCase;
import vn.toasoan.review.reviewcase.ReviewCases;
import vn.toasoan.review.routing.Routing;

/** What is judged may change: typos, the topic; and an approval may be taken back. */
@Path("/api/v1/reviews/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Duyệt bài")
public class ContentResource {

    private final ReviewCases cases;
    private final CaseCommands commands;
    private final Catalogue catalogue;
    private final Routing routing;
    private final Callers callers;

    ContentResource(ReviewCases cases, CaseCommands commands, Catalogue catalogue, Routing routing, Callers callers) {
        this.cases = cases;
        this.commands = commands;
        this.catalogue = catalogue;
        this.routing = routing;
        this.callers = callers;
    }

    /** Only for the API's description. */
    @Schema(name = "Amendments")
    record Amendments(List<AmendmentView> items) {}

    @GET
    @Path("/amendments")
    @WithSession
    @RolesAllowed({
        Roles.CONTRIBUTOR,
        Roles.TEAM_LEAD,
        Roles.EDITOR,
        Roles.FINANCE_OFFICER,
        Roles.INSPECTION_BOARD,
        Roles.COMMS_OFFICER,
        Roles.PRINCIPAL,
        Roles.ARCHIVIST,
        Roles.INSPECTOR
    })
    @Operation(
            operationId = "listAmendments",
            summary = "Bàn duyệt đã sửa gì",
            description =
                    "Mọi lần sửa lỗi chữ và đổi chuyên mục, cũ trước mới sau, với bản trước mỗi lần. Tác giả xem được.")
    @APIResponse(
            responseCode = "200",
            description = "Các lần sửa",
            content = @Content(schema = @Schema(implementation = Amendments.class)))
    public Uni<Amendments> amendments(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return cases.find(id)
                .map(found -> visible(found, caller))
                .chain(found -> cases.amendments(id))
                .map(all -> new Amendments(all.stream().map(AmendmentView::of).toList()));
    }

    @POST
    @Path("/amend")
    @Idempotent
    @WithTransaction
    @RolesAllowed({
        Roles.CONTRIBUTOR,
        Roles.TEAM_LEAD,
        Roles.EDITOR,
        Roles.FINANCE_OFFICER,
        Roles.INSPECTION_BOARD,
        Roles.COMMS_OFFICER,
        Roles.PRINCIPAL,
        Roles.ARCHIVIST
    })
    @Operation(
            operationId = "amendReview",
            summary = "Sửa lỗi chữ",
            description =
                    "Chỉ trong bước của Ban biên tập: sửa chữ của tiêu đề, tóm tắt, nội dung, chú thích ảnh; không"
                            + " thêm bớt ảnh. Lần sửa được lưu, tác giả được xem. Nội dung đổi thì các lần duyệt trước"
                            + " không còn được tính và các bước đó mở lại; chỉ khác khoảng trắng thì không.")
    @APIResponse(
            responseCode = "200",
            description = "Hồ sơ sau khi sửa",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Uni<Response> amend(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AmendRequest request) {
        if (request.isContradictory()) {
            throw ProblemException.of(422, "AMENDMENT_CONTRADICTORY");
        }
        Caller caller = callers.current();
        return cases.lock(id)
                .map(found -> readable(found, caller))
                .chain(found -> commands.execute(id, ifMatch, caller, request.command(found.content())));
    }

    @POST
    @Path("/retopic")
    @Idempotent
    @WithTransaction
    @RolesAllowed({
        Roles.CONTRIBUTOR,
        Roles.TEAM_LEAD,
        Roles.EDITOR,
        Roles.FINANCE_OFFICER,
        Roles.INSPECTION_BOARD,
        Roles.COMMS_OFFICER,
        Roles.PRINCIPAL,
        Roles.ARCHIVIST
    })
    @Operation(
            operationId = "retopicReview",
            summary = "Đổi chuyên mục",
            description =
                    "Người duyệt chuyển bài sang chuyên mục khác, kèm lý do. Tuyến duyệt của chuyên mục mới thay tuyến"
                            + " cũ; chuyên mục là phần của nội dung nên mọi lần duyệt trước không còn được tính.")
    @APIResponse(
            responseCode = "200",
            description = "Hồ sơ sau khi đổi",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Uni<Response> retopic(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RetopicRequest request) {
        Caller caller = callers.current();
        return catalogue
                .isActive(request.topic())
                .invoke(active -> {
                    if (!active) {
                        throw ProblemException.of(422, "TOPIC_UNKNOWN").at("/topic", "TOPIC_UNKNOWN");
                    }
                })
                .chain(() -> routing.routeOf(request.topic()))
                .map(route -> new Command.Retopic(request.topic(), route, Words.of(request.reason())))
                .chain(command -> commands.execute(id, ifMatch, caller, command));
    }

    @POST
    @Path("/reverse")
    @Idempotent
    @WithTransaction
    @RolesAllowed({
        Roles.CONTRIBUTOR,
        Roles.TEAM_LEAD,
        Roles.EDITOR,
        Roles.FINANCE_OFFICER,
        Roles.INSPECTION_BOARD,
        Roles.COMMS_OFFICER,
        Roles.PRINCIPAL,
        Roles.ARCHIVIST
    })
    @Operation(
            operationId = "reverseApproval",
            summary = "Hủy một lần duyệt",
            description =
                    "Chỉ Hiệu trưởng, kèm lý do. Hồ sơ còn mở: bước có lần duyệt bị hủy mở lại. Bài đã duyệt xong: bài"
                            + " về lại tác giả, bản đã đăng được gỡ.")
    @APIResponse(
            responseCode = "200",
            description = "Hồ sơ sau khi hủy",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Uni<Response> reverse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReverseRequest request) {
        return commands.execute(id, ifMatch, callers.current(), request.command());
    }

    private static ReviewCase visible(ReviewCase found, Caller caller) {
        if (found == null || !Readers.include(caller, found) && !found.own().contains(caller.subject())) {
            throw ProblemException.of(404, "REVIEW_NOT_FOUND");
        }
        return found;
    }

    private static ReviewCase readable(ReviewCase found, Caller caller) {
        if (found == null || !Readers.include(caller, found)) {
            throw ProblemException.of(404, "REVIEW_NOT_FOUND");
        }
        return found;
    }
}
