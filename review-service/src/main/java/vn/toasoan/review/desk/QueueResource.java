package vn.toasoan.review.desk;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.identity.Callers;
import vn.toasoan.review.identity.Roles;
import vn.toasoan.review.reviewcase.Readers;

/** The lists of the desk. */
@Path("/api/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duyệt bài")
public class QueueResource {

    private static final String QUEUES = "needs-me|claimed|overdue|waiting-for-author|decided-lately|mine|all";
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,63}";
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Queues queues;
    private final CaseSummaries summaries;
    private final Callers callers;
    private final Clock clock;

    QueueResource(Queues queues, CaseSummaries summaries, Callers callers, Clock clock) {
        this.queues = queues;
        this.summaries = summaries;
        this.callers = callers;
        this.clock = clock;
    }

    /** Only for the API's description. */
    @Schema(name = "ReviewPage")
    record ReviewPage(List<CaseSummary> items, String nextCursor) {}

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
            operationId = "listReviews",
            summary = "Hàng đợi duyệt",
            description =
                    "needs-me: những bài người gọi duyệt được lúc này và chưa ai nhận, chờ lâu nhất trước; claimed:"
                            + " người gọi đang nhận; overdue: quá hạn, lâu nhất trước (ngoài bàn duyệt: của riêng người gọi); waiting-for-author: đã trả, tác giả chưa nộp lại;"
                            + " decided-lately: xong trong hai tuần, mới xong trước; mine: những bài người gọi đã quyết"
                            + " định hoặc được giao đích danh; all: tất cả (Ban biên tập, Bộ phận thường trực, Hiệu"
                            + " trưởng; thanh tra chỉ thấy bài đã duyệt). Có articleId mà không có queue: mọi hồ sơ của"
                            + " bài mà người gọi được xem.")
    @APIResponse(
            responseCode = "200",
            description = "Một trang",
            content = @Content(schema = @Schema(implementation = ReviewPage.class)))
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Uni<Response> list(
            @QueryParam("queue") @Pattern(regexp = QUEUES) String queue,
            @QueryParam("topic") @Parameter(example = "tai-chinh") @Pattern(regexp = CODE) String topic,
            @QueryParam("team") @Parameter(example = "to-4-5") @Pattern(regexp = CODE) String team,
            @QueryParam("articleId") @Schema(format = "uuid") @Pattern(regexp = UUID_FORM) String articleId,
            @QueryParam("olderThanDays")
                    @Min(0)
                    @Max(3650)
                    @Parameter(description = "Chỉ những hồ sơ mở trước đây ít nhất chừng này ngày")
                    Integer olderThanDays,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @Parameter(description = "1 đến 100; mặc định 20") Integer limit,
            @Context UriInfo uri) {
        Caller caller = callers.current();
        int size = Page.limit(limit);
        QueueName name = queueFor(queue, articleId, caller);
        Queues.Wanted wanted = new Queues.Wanted(
                name,
                topic,
                team,
                articleId == null ? null : UUID.fromString(articleId),
                olderThanDays == null ? null : clock.instant().minus(Duration.ofDays(olderThanDays)),
                cursor == null ? null : position(cursor),
                size + 1);
        return queues.list(wanted, caller)
                .map(found -> Page.of(found, size, last -> Cursor.encode(last.time(), last.id())))
                .chain(page -> summaries
                        .of(page.items().stream().map(Queues.Position::id).toList(), caller)
                        .map(items -> new Page<>(items, page.nextCursor())))
                .map(page -> Response.ok(page)
                        .header(HttpHeaders.LINK, PageLinks.next(uri, page))
                        .build());
    }

    private static QueueName queueFor(String queue, String articleId, Caller caller) {
        if (queue == null) {
            return articleId == null ? QueueName.NEEDS_ME : QueueName.ALL;
        }
        QueueName name = QueueName.of(queue);
        if (name == QueueName.ALL && !caller.hasAny(Readers.DESK) && !caller.has(Readers.INSPECTOR)) {
            throw ProblemException.of(403, "QUEUE_NOT_YOURS");
        }
        return name;
    }

    private static Queues.Position position(String cursor) {
        List<Object> parts = Cursor.decode(cursor, Instant.class, UUID.class);
        return new Queues.Position((Instant) parts.get(0), (UUID) parts.get(1));
    }
}
