package vn.toasoan.notification.delivery;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.notification.identity.Caller;
import vn.toasoan.notification.rule.Channel;

@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Thông báo", description = "Ai đã được báo điều gì, bằng kênh nào, kết quả ra sao.")
class NotificationResource {

    @Schema(name = "NotificationPage")
    record Listing(List<DeliveryView> items, String nextCursor) {}

    private final DeliveryLog log;
    private final Explanations explanations;
    private final Resending resending;
    private final Caller caller;

    NotificationResource(DeliveryLog log, Explanations explanations, Resending resending, Caller caller) {
        this.log = log;
        this.explanations = explanations;
        this.resending = resending;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @WithSession
    @Operation(
            operationId = "listNotifications",
            summary = "Nhật ký thông báo",
            description =
                    "Bộ phận thường trực và hiệu trưởng thấy tất cả; mọi người khác chỉ thấy thông báo gửi cho mình.")
    @APIResponse(
            responseCode = "200",
            description = "Mới nhất trước.",
            content = @Content(schema = @Schema(implementation = Listing.class)))
    public Uni<Response> list(
            @QueryParam("articleId") @Parameter(description = "Chỉ thông báo về bài này.") UUID articleId,
            @QueryParam("channel")
                    @Parameter(description = "EMAIL, ZALO hoặc APP; bỏ trống: mọi kênh gửi ra ngoài trường.")
                    Channel channel,
            @QueryParam("withheld")
                    @DefaultValue("false")
                    @Parameter(description = "true: cả thông báo mà cổng đã chặn hoặc đã gộp vào thư khác.")
                    boolean withheld,
            @QueryParam("cursor") @Parameter(description = "nextCursor của trang trước.") String cursor,
            @QueryParam("limit") @Parameter(description = "1 đến 100, mặc định 20.") Integer limit,
            @Context UriInfo uri) {
        return log.page(new DeliveryLog.Filter(onlyOf(), articleId, channel, withheld), cursor, Page.limit(limit))
                .map(page -> page.map(DeliveryView::of))
                .map(page -> Response.ok(new Listing(page.items(), page.nextCursor()))
                        .header(HttpHeaders.LINK, PageLinks.next(uri, page))
                        .build());
    }

    @GET
    @Path("/{id}/why")
    @Authenticated
    @WithSession
    @Operation(
            operationId = "explainNotification",
            summary = "Vì sao thông báo này được gửi, chờ, gộp hay bị chặn",
            description = "Quy tắc, lý do người này là người nhận, mọi quyết định của cổng và mọi lần gửi.")
    @APIResponse(
            responseCode = "200",
            description = "Quyết định cũ trước.",
            content = @Content(schema = @Schema(implementation = Explanation.class)))
    public Uni<Explanation> why(@PathParam("id") UUID id) {
        return log.find(id, onlyOf())
                .onItem()
                .ifNull()
                .failWith(NotificationResource::unknown)
                .chain(explanations::of);
    }

    @POST
    @Path("/{id}/resend")
    @RolesAllowed("comms-officer")
    @Idempotent
    @WithTransaction
    @Operation(
            operationId = "resendNotification",
            summary = "Gửi lại",
            description = "Một dòng mới trong nhật ký, đi qua cổng như mọi dòng; địa chỉ đã ngừng gửi được thử lại.")
    @APIResponse(
            responseCode = "201",
            description = "Đang chờ gửi.",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Uni<Response> resend(@PathParam("id") UUID id) {
        return log.find(id, null)
                .onItem()
                .ifNull()
                .failWith(NotificationResource::unknown)
                .chain(delivery -> resending.resend(delivery))
                .map(fresh -> Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/v1/notifications/" + fresh.id() + "/why")
                        .entity(DeliveryView.of(fresh))
                        .build());
    }

    /** Person whose rows alone the caller may see; null for all. */
    private String onlyOf() {
        return caller.seesAllNotices() ? null : caller.subject();
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "NOTIFICATION_NOT_FOUND");
    }
}
