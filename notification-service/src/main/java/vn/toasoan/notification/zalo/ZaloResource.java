package vn.toasoan.notification.zalo;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.notification.identity.Caller;

/** Everybody links their own Zalo and nobody another's; groups are linked by the standing unit. */
@Path("/api/v1/channels/zalo")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Kênh Zalo", description = "Nối tài khoản và nhóm Zalo bằng mã dùng một lần.")
class ZaloResource {

    @Schema(name = "ZaloConnection")
    record Connection(
            @Schema(description = "Các lối đã nối; không có số, không có mã cuộc trò chuyện.")
            List<Linked> links) {}

    @Schema(name = "ZaloLinked")
    record Linked(ZaloProduct product, Instant linkedAt) {}

    @Schema(name = "ZaloLinkCode")
    record Code(
            @Schema(description = "Nhắn mã này cho Bot hoặc OA của trường; dùng một lần.", examples = "7KQ2MX9D")
            String code,

            Instant expiresAt) {}

    @Schema(name = "ZaloPhone")
    record Phone(
            @NotNull @Size(max = 20) @Schema(examples = "0912 345 678")
            String phone) {}

    private final ZaloLinks links;
    private final NoticeGroups groups;
    private final Caller caller;

    ZaloResource(ZaloLinks links, NoticeGroups groups, Caller caller) {
        this.links = links;
        this.groups = groups;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @WithSession
    @Operation(operationId = "getZaloConnection", summary = "Zalo của tôi đã nối chưa")
    @APIResponse(
            responseCode = "200",
            description = "Trạng thái.",
            content = @Content(schema = @Schema(implementation = Connection.class)))
    public Uni<Connection> get() {
        return links.of(caller.subject())
                .map(found -> new Connection(found.stream()
                        .map(link -> new Linked(link.product(), link.linkedAt()))
                        .toList()));
    }

    @POST
    @Path("/link")
    @Authenticated
    @WithTransaction
    @Operation(
            operationId = "linkZalo",
            summary = "Lấy mã nối Zalo",
            description = "Mã sống 10 phút, dùng một lần, chỉ trong trò chuyện riêng; mã mới thay mã cũ.")
    @APIResponse(
            responseCode = "200",
            description = "Mã.",
            content = @Content(schema = @Schema(implementation = Code.class)))
    public Uni<Response> link() {
        return links.code(caller.subject()).map(ZaloResource::shown);
    }

    @PUT
    @Path("/phone")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @WithTransaction
    @Operation(
            operationId = "setZaloPhone",
            summary = "Nhận tin mẫu qua số điện thoại của tôi",
            description = "Chỉ dùng khi không có Bot và OA; số không bao giờ hiện lại.")
    @APIResponse(responseCode = "204", description = "Đã ghi.")
    public Uni<Response> phone(@NotNull @Valid Phone phone) {
        String number = VietnamesePhone.normalised(phone.phone());
        if (number == null) {
            throw ProblemException.of(422, "BAD_PHONE").at("/phone", "BAD_PHONE");
        }
        return links.link(caller.subject(), ZaloProduct.PHONE, number)
                .replaceWith(Response.noContent().build());
    }

    @DELETE
    @Authenticated
    @WithTransaction
    @Operation(operationId = "unlinkZalo", summary = "Ngắt Zalo của tôi")
    @APIResponse(responseCode = "204", description = "Đã ngắt; gọi lại không đổi gì thêm.")
    public Uni<Response> unlink() {
        return links.unlink(caller.subject()).replaceWith(Response.noContent().build());
    }

    @POST
    @Path("/groups/{group}/link")
    @RolesAllowed("comms-officer")
    @WithTransaction
    @Operation(
            operationId = "linkZaloGroup",
            summary = "Lấy mã nối một nhóm Zalo",
            description = "Nhắn mã trong nhóm; mã của nhóm không dùng được trong trò chuyện riêng.")
    @APIResponse(
            responseCode = "200",
            description = "Mã.",
            content = @Content(schema = @Schema(implementation = Code.class)))
    public Uni<Response> linkGroup(@PathParam("group") String group) {
        return groups.nameOf(group).chain(name -> {
            if (name == null) {
                throw ProblemException.of(404, "GROUP_NOT_FOUND").detail(group);
            }
            return links.code(ZaloAddress.GROUP + group).map(ZaloResource::shown);
        });
    }

    @DELETE
    @Path("/groups/{group}")
    @RolesAllowed("comms-officer")
    @WithTransaction
    @Operation(operationId = "unlinkZaloGroup", summary = "Ngắt một nhóm Zalo")
    @APIResponse(responseCode = "204", description = "Đã ngắt; gọi lại không đổi gì thêm.")
    public Uni<Response> unlinkGroup(@PathParam("group") String group) {
        return links.unlink(ZaloAddress.GROUP + group)
                .replaceWith(Response.noContent().build());
    }

    private static Response shown(ZaloLinks.Code code) {
        return Response.ok(new Code(code.code(), code.expiresAt()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
