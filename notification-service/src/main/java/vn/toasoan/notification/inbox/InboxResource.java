package vn.toasoan.notification.inbox;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.notification.identity.Caller;

/** Everybody's own inbox; nobody reads another's. */
@Path("/api/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hộp thông báo", description = "Thông báo trong ứng dụng của người gọi, và luồng trực tiếp.")
class InboxResource {

    @Schema(name = "InboxPage")
    record Listing(List<InboxView> items, String nextCursor, long unread) {}

    @Schema(name = "ReadUpTo")
    record UpTo(
            @NotNull @Min(0) @Schema(description = "position cuối cùng đã thấy.")
            Long position) {}

    private final InboxItems items;
    private final Reader reader;
    private final Clock clock;
    private final Caller caller;

    InboxResource(InboxItems items, Reader reader, Clock clock, Caller caller) {
        this.items = items;
        this.reader = reader;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @WithSession
    @Operation(operationId = "listInbox", summary = "Hộp thông báo của tôi")
    @APIResponse(
            responseCode = "200",
            description = "Mới nhất trước, với số chưa đọc.",
            content = @Content(schema = @Schema(implementation = Listing.class)))
    public Uni<Response> list(
            @QueryParam("unread") @DefaultValue("false") boolean unread,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        String person = caller.subject();
        long before = cursor == null
                ? Long.MAX_VALUE
                : (Long) Cursor.decode(cursor, Long.class).getFirst();
        return reader.languageOf(person)
                .chain(language -> items.before(person, before, unread, size + 1)
                        .map(found -> Page.of(found, size, last -> Cursor.encode(last.position())))
                        .map(page -> page.map(item -> reader.view(item, language))))
                .chain(page -> items.unread(person)
                        .map(count -> Response.ok(new Listing(page.items(), page.nextCursor(), count))
                                .header(HttpHeaders.LINK, PageLinks.next(uri, page))
                                .build()));
    }

    @POST
    @Path("/{id}/read")
    @Authenticated
    @WithTransaction
    @Operation(operationId = "readInboxItem", summary = "Đánh dấu đã đọc")
    @APIResponse(responseCode = "200", description = "Gọi lại không đổi gì thêm.")
    public Uni<InboxView> read(@PathParam("id") UUID id) {
        return change(id, item -> item.read(clock.instant()));
    }

    @POST
    @Path("/{id}/unread")
    @Authenticated
    @WithTransaction
    @Operation(operationId = "unreadInboxItem", summary = "Đánh dấu chưa đọc")
    @APIResponse(responseCode = "200", description = "Gọi lại không đổi gì thêm.")
    public Uni<InboxView> unread(@PathParam("id") UUID id) {
        return change(id, InboxItem::unread);
    }

    @POST
    @Path("/read-all")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @WithTransaction
    @Operation(
            operationId = "readInbox",
            summary = "Đánh dấu đã đọc tất cả, tới một vị trí",
            description = "Tới position đã thấy, để thông báo vừa tới không bị đánh dấu khi chưa ai đọc.")
    @APIResponse(responseCode = "204", description = "Đã đánh dấu.")
    public Uni<Response> readAll(@NotNull @Valid UpTo upTo) {
        return items.readUpTo(caller.subject(), upTo.position())
                .replaceWith(Response.noContent().build());
    }

    private Uni<InboxView> change(UUID id, Consumer<InboxItem> effect) {
        String person = caller.subject();
        return items.find(person, id)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.of(404, "NOTIFICATION_NOT_FOUND"))
                .invoke(effect)
                .chain(item -> reader.languageOf(person).map(language -> reader.view(item, language)));
    }
}
