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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.identity.Callers;
import vn.toasoan.review.identity.Roles;
import vn.toasoan.review.reviewcase.Readers;
import vn.toasoan.review.reviewcase.ReviewCase;
import vn.toasoan.review.reviewcase.ReviewCases;

/** One case: read it, answer the gates, decide. */
@Path("/api/v1/reviews/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Duyệt bài")
public class ReviewResource {

    private static final Logger LOG = Logger.getLogger(ReviewResource.class);

    private final ReviewCases cases;
    private final CaseCommands commands;
    private final Callers callers;

    ReviewResource(ReviewCases cases, CaseCommands commands, Callers callers) {
        this.cases = cases;
        this.commands = commands;
        this.callers = callers;
    }

    @GET
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
            operationId = "getReview",
            summary = "Một hồ sơ duyệt",
            description =
                    "Bản đang duyệt, các bước, quyết định, câu trả lời kiểm duyệt, và những việc người gọi làm được"
                            + " lúc này. Tác giả theo dõi bài ở submission-service, không ở đây.")
    @APIResponse(
            responseCode = "200",
            description = "Hồ sơ",
            headers = @Header(name = "ETag", description = "Phiên bản", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return cases.find(id)
                .map(found -> found != null && Readers.include(caller, found) ? found : null)
                .invoke(found -> logInspection(caller, found))
                .chain(found -> commands.show(found, caller));
    }

    @POST
    @Path("/checklist")
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
            operationId = "answerChecklist",
            summary = "Trả lời các cửa kiểm duyệt",
            description =
                    "Mỗi câu trả lời được lưu mãi. Duyệt bài cần câu trả lời cho STATE_SECRET (không lộ bí mật nhà"
                            + " nước) và CHILD_CONSENT (trẻ em nhận diện được đều có đồng ý). Câu trả lời NO ở hai cửa này"
                            + " không ai gạt bỏ được, kể cả Hiệu trưởng; chỉ chính người đã trả lời mới sửa được câu của"
                            + " mình.")
    @APIResponse(
            responseCode = "200",
            description = "Hồ sơ sau khi trả lời",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Uni<Response> checklist(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ChecklistRequest request) {
        return commands.execute(id, ifMatch, callers.current(), request.command());
    }

    @POST
    @Path("/decide")
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
            operationId = "decideReview",
            summary = "Quyết định một bước duyệt",
            description =
                    "Duyệt, trả lại hoặc từ chối; trả lại và từ chối cần lý do. Bước chỉ góp ý nhận RECOMMEND. Quyết"
                            + " định gắn với đúng bản đã đọc và không sửa được. Tác giả, đồng tác giả và người nộp không"
                            + " bao giờ được duyệt bài của mình (403 CONFLICT_OF_INTEREST), kể cả Hiệu trưởng.")
    @APIResponse(
            responseCode = "200",
            description = "Hồ sơ sau quyết định",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Uni<Response> decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DecideRequest request) {
        if (request.publishesWithoutApproving()) {
            throw ProblemException.of(422, "PUBLISH_AT_NEEDS_APPROVAL").at("/publishAt", "PUBLISH_AT_NEEDS_APPROVAL");
        }
        if (request.advisesNothing()) {
            throw ProblemException.of(422, "ADVICE_NEEDS_RECOMMEND").at("/advice", "ADVICE_NEEDS_RECOMMEND");
        }
        return commands.execute(id, ifMatch, callers.current(), request.command());
    }

    private static void logInspection(Caller caller, ReviewCase found) {
        if (found != null && caller.has(Readers.INSPECTOR)) {
            LOG.infof("Inspector read a case: caseId=%s subject=%s", found.id(), caller.subject());
        }
    }
}
