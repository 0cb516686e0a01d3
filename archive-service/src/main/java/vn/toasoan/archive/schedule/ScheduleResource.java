package vn.toasoan.archive.schedule;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.archive.identity.Role;
import vn.toasoan.archive.problem.RefusalsAsProblems;
import vn.toasoan.http.page.Page;

@Path("/api/v1/retention-schedules")
@Produces(MediaType.APPLICATION_JSON)
@RefusalsAsProblems
@Tag(name = "Bảng thời hạn bảo quản")
class ScheduleResource {

    private final Schedules schedules;
    private final Clock clock;

    ScheduleResource(Schedules schedules, Clock clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.COMMS_OFFICER, Role.EDITOR, Role.INSPECTOR})
    @WithSession
    @Operation(
            operationId = "listRetentionSchedules",
            summary = "Các phiên bản của bảng thời hạn bảo quản, mới nhất trước",
            description = "Với at: chỉ phiên bản áp dụng vào ngày đó; 404 khi chưa có phiên bản nào.")
    public Uni<Page<RetentionSchedule>> list(@QueryParam("at") LocalDate at) {
        return at == null
                ? schedules.all(DateRule.dayOf(clock.instant())).map(all -> new Page<>(all, null))
                : schedules.inForce(at).map(one -> new Page<>(List.of(one), null));
    }
}
