package vn.toasoan.review.orphan;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.review.identity.Roles;

/** What the nightly check found; no text of any article. */
@Path("/api/v1/reviews/orphans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duyệt bài")
public class OrphanResource {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final Orphans orphans;

    OrphanResource(Orphans orphans) {
        this.orphans = orphans;
    }

    @Schema(name = "OrphanFinding")
    record FindingView(
            OrphanKind kind,
            UUID articleId,
            UUID caseId,
            int revision,

            @Schema(description = "Đã tự chữa; không thì cần người xem")
            boolean healed,

            Instant foundAt,
            Instant lastSeen) {

        static FindingView of(Orphans.Finding finding) {
            return new FindingView(
                    finding.orphan().kind(),
                    finding.orphan().articleId(),
                    finding.orphan().caseId(),
                    finding.orphan().revision(),
                    finding.healed(),
                    finding.foundAt(),
                    finding.lastSeen());
        }
    }

    /** Only for the API's description. */
    @Schema(name = "OrphanPage")
    record OrphanPage(List<FindingView> items, String nextCursor) {}

    @GET
    @WithSession
    @RolesAllowed({Roles.EDITOR, Roles.COMMS_OFFICER, Roles.PRINCIPAL, Roles.OPERATOR})
    @Operation(
            operationId = "listOrphans",
            summary = "Hồ sơ bị bỏ lại",
            description =
                    "Mỗi đêm hệ thống tìm những hồ sơ mà bài đã đi tiếp, không bước nào chờ ai, hoặc bản nộp không có"
                            + " hồ sơ; chữa được thì chữa, không thì liệt kê ở đây.")
    @APIResponse(
            responseCode = "200",
            description = "Một trang",
            content = @Content(schema = @Schema(implementation = OrphanPage.class)))
    public Uni<Response> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Page.limit(limit);
        List<Object> after =
                cursor == null ? List.of(END_OF_TIME, LAST) : Cursor.decode(cursor, Instant.class, UUID.class);
        return orphans.findings((Instant) after.get(0), (UUID) after.get(1), size + 1)
                .map(found -> Page.of(found, size, last -> Cursor.encode(last.foundAt(), last.id()))
                        .map(FindingView::of))
                .map(page -> Response.ok(page)
                        .header(HttpHeaders.LINK, PageLinks.next(uri, page))
                        .build());
    }
}
