package vn.toasoan.notification.delivery;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.notification.identity.Caller;

@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Thông báo", description = "Ai đã được báo điều gì, bằng kênh nào, kết quả ra sao.")
class NotificationResource {

    @Schema(name = "NotificationPage")
    record Listing(List<DeliveryView> items, String nextCursor) {}

    private final DeliveryLog log;
    private final Caller caller;

    NotificationResource(DeliveryLog log, Caller caller) {
        this.log = log;
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
            @QueryParam("cursor") @Parameter(description = "nextCursor của trang trước.") String cursor,
            @QueryParam("limit") @Parameter(description = "1 đến 100, mặc định 20.") Integer limit,
            @Context UriInfo uri) {
        String recipient = caller.seesAllNotices() ? null : caller.subject();
        return log.page(new DeliveryLog.Filter(recipient, articleId), cursor, Page.limit(limit))
                .map(page -> page.map(DeliveryView::of))
                .map(page -> Response.ok(new Listing(page.items(), page.nextCursor()))
                        .header(HttpHeaders.LINK, PageLinks.next(uri, page))
                        .build());
    }
}
