package vn.toasoan.archive.schedule;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.archive.identity.Role;
import vn.toasoan.http.page.Page;

@Path("/api/v1/retention-schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bảng thời hạn bảo quản")
class ScheduleResource {

    private final Schedules schedules;

    ScheduleResource(Schedules schedules) {
        this.schedules = schedules;
    }

    @GET
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.COMMS_OFFICER, Role.EDITOR, Role.INSPECTOR})
    @WithSession
    @Operation(
            operationId = "listRetentionSchedules",
            summary = "Các phiên bản của bảng thời hạn bảo quản, mới nhất trước")
    public Uni<Page<RetentionSchedule>> list() {
        return schedules.all().map(all -> new Page<>(all, null));
    }
}
