package vn.toasoan.archive.record;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toasoan.archive.audit.trail.AuditTrail;
import vn.toasoan.archive.identity.Caller;
import vn.toasoan.archive.identity.Callers;
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
    private final RecordLists lists;
    private final AuditTrail trail;
    private final Callers callers;

    RecordResource(Records records, RecordLists lists, AuditTrail trail, Callers callers) {
        this.records = records;
        this.lists = lists;
        this.trail = trail;
        this.callers = callers;
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
            @Parameter(
                            description =
                                    "Tìm theo tiêu đề, tác giả, tổ, chuyên mục: gõ không dấu tìm mọi dấu, gõ có dấu tìm"
                                            + " đúng dấu")
                    @QueryParam("q")
                    String q,
            @QueryParam("classCode") String classCode,
            @QueryParam("schoolYear") String schoolYear,
            @QueryParam("state") RecordState state,
            @QueryParam("team") String team,
            @QueryParam("topic") String topic,
            @Parameter(description = "Đến hạn trước ngày này") @QueryParam("dueBefore") LocalDate dueBefore,
            @Parameter(description = "Giá trị nextCursor của trang trước") @QueryParam("cursor") String cursor,
            @Parameter(
                            description = "Số hồ sơ mỗi trang",
                            schema = @Schema(minimum = "1", maximum = "100", defaultValue = "20"))
                    @QueryParam("limit")
                    Integer limit,
            @Context UriInfo uriInfo) {
        int size = Page.limit(limit);
        List<Object> after = cursor == null ? null : Cursor.decode(cursor, Instant.class, UUID.class);
        return lists.page(
                        new RecordFilter(articleId, q, classCode, schoolYear, state, team, topic, dueBefore),
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
    @WithTransaction
    @Operation(
            operationId = "getRecord",
            summary = "Một hồ sơ: lớp, thời hạn và cách tính, tệp với mã SHA-256, quyết định duyệt, tên người",
            description =
                    "410 kèm số quyết định khi hồ sơ đã được hủy hợp pháp. Mỗi lần thanh tra xem đều được ghi lại.")
    public Uni<RecordDetail> get(@PathParam("id") UUID id) {
        return records.detail(id)
                .onItem()
                .ifNull()
                .failWith(Problems::recordNotFound)
                .call(() -> noted(id));
    }

    @GET
    @Path("/{id}/why")
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.COMMS_OFFICER, Role.EDITOR, Role.INSPECTOR})
    @WithTransaction
    @Operation(
            operationId = "explainRecord",
            summary = "Vì sao hồ sơ còn được giữ, tới bao giờ, và cần những gì trước khi có thể hủy")
    public Uni<Why> why(@PathParam("id") UUID id) {
        return records.why(id)
                .onItem()
                .ifNull()
                .failWith(Problems::recordNotFound)
                .call(() -> noted(id));
    }

    private Uni<Void> noted(UUID id) {
        Caller caller = callers.current();
        return caller.has(Role.INSPECTOR)
                ? trail.read(caller, "record", id.toString(), "INSPECTOR")
                : Uni.createFrom().voidItem();
    }
}
