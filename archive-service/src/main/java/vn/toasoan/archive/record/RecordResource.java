package vn.toasoan.archive.record;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toasoan.archive.identity.Role;
import vn.toasoan.archive.problem.Problems;
import vn.toasoan.archive.problem.RefusalsAsProblems;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;

@Path("/api/v1/records")
@Produces(MediaType.APPLICATION_JSON)
@RefusalsAsProblems
@Tag(name = "Hồ sơ lưu trữ")
class RecordResource {

    private final Records records;

    RecordResource(Records records) {
        this.records = records;
    }

    @GET
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.COMMS_OFFICER, Role.EDITOR, Role.INSPECTOR})
    @WithSession
    @Operation(
            operationId = "listRecords",
            summary = "Danh sách hồ sơ lưu trữ, mới nhất trước",
            description = "Mỗi lần đăng hoặc đính chính của một bài là một hồ sơ riêng.")
    public Uni<RestResponse<Page<RecordSummary>>> list(
            @Parameter(description = "Chỉ lấy hồ sơ của bài viết này") @QueryParam("articleId") UUID articleId,
            @Parameter(description = "Giá trị nextCursor của trang trước") @QueryParam("cursor") String cursor,
            @Parameter(
                            description = "Số hồ sơ mỗi trang",
                            schema = @Schema(minimum = "1", maximum = "100", defaultValue = "20"))
                    @QueryParam("limit")
                    Integer limit,
            @Context UriInfo uriInfo) {
        int size = Page.limit(limit);
        List<Object> after = cursor == null ? null : Cursor.decode(cursor, Instant.class, UUID.class);
        return records.page(
                        articleId,
                        after == null ? null : (Instant) after.get(0),
                        after == null ? null : (UUID) after.get(1),
                        size + 1)
                .map(found -> Page.of(found, size, last -> Cursor.encode(last.filedAt, last.id))
                        .map(RecordSummary::of))
                .map(page -> RestResponse.ResponseBuilder.ok(page)
                        .header("Link", PageLinks.next(uriInfo, page))
                        .build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.COMMS_OFFICER, Role.EDITOR, Role.INSPECTOR})
    @WithSession
    @Operation(
            operationId = "getRecord",
            summary = "Một hồ sơ: lớp, thời hạn và cách tính, tệp với mã SHA-256, quyết định duyệt, tên người")
    public Uni<RecordDetail> get(@PathParam("id") UUID id) {
        return records.detail(id).onItem().ifNull().failWith(Problems::recordNotFound);
    }
}
