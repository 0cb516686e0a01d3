package vn.toasoan.review.calendar;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.review.identity.Roles;

/** The school's holidays, and the weekend days that are worked: what due dates are counted by. */
@Path("/api/v1/school-calendar")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Lịch làm việc")
public class CalendarResource {

    private final SchoolDays days;
    private final Clock clock;

    CalendarResource(SchoolDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @Schema(
            name = "SchoolDayRequest",
            examples = {"""
                {"working": false, "name": "Nghỉ bão"}\
                """})
    record DayRequest(
            @Schema(description = "false: ngày nghỉ; true: thứ Bảy hoặc Chủ nhật làm bù") @NotNull
            Boolean working,

            @NotBlank @Size(max = 200) String name) {}

    @Schema(name = "SchoolDay")
    record DayView(LocalDate day, boolean working, String name, long version) {
        static DayView of(SchoolDay day) {
            return new DayView(day.day(), day.working(), day.name(), day.version());
        }
    }

    @Schema(name = "SchoolDays")
    record Days(List<DayView> items) {}

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
            operationId = "listSchoolDays",
            summary = "Ngày nghỉ và ngày làm bù",
            description = "Những ngày khác lịch thứ Hai đến thứ Sáu. Mặc định: từ hôm nay, một năm; nhiều nhất ba năm.")
    @APIResponse(
            responseCode = "200",
            description = "Các ngày",
            content = @Content(schema = @Schema(implementation = Days.class)))
    public Uni<Days> list(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
        LocalDate start = from == null ? LocalDate.ofInstant(clock.instant(), SchoolCalendar.ZONE) : from;
        LocalDate end = to == null ? start.plusYears(1) : to;
        if (end.isBefore(start) || end.isAfter(start.plusYears(3))) {
            throw ProblemException.of(422, "PERIOD_NOT_USABLE");
        }
        return days.between(start, end)
                .map(found -> new Days(found.stream().map(DayView::of).toList()));
    }

    @PUT
    @Path("/{day}")
    @WithTransaction
    @RolesAllowed(Roles.COMMS_OFFICER)
    @Operation(
            operationId = "putSchoolDay",
            summary = "Nhập hoặc sửa một ngày",
            description =
                    "Ngày mới không cần If-Match; sửa ngày đã có thì cần. Hạn của các bước đang chờ không tính lại.")
    @APIResponse(
            responseCode = "200",
            description = "Đã sửa",
            content = @Content(schema = @Schema(implementation = DayView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Đã nhập",
            content = @Content(schema = @Schema(implementation = DayView.class)))
    public Uni<Response> put(
            @PathParam("day") LocalDate day,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DayRequest request) {
        if (ifMatch != null) {
            return known(day).chain(found -> {
                ETags.requireMatch(ifMatch, found.version());
                found.becomes(request.working(), request.name().strip());
                return Panache.getSession()
                        .chain(session -> session.flush())
                        .replaceWith(() -> answer(Response.ok(), found));
            });
        }
        return days.enter(day, request.working(), request.name().strip()).map(entered -> {
            if (entered == null) {
                throw ProblemException.of(428, "DAY_ENTERED_ALREADY");
            }
            return answer(Response.created(URI.create("/api/v1/school-calendar/" + day)), entered);
        });
    }

    @DELETE
    @Path("/{day}")
    @WithTransaction
    @RolesAllowed(Roles.COMMS_OFFICER)
    @Operation(
            operationId = "deleteSchoolDay",
            summary = "Bỏ một ngày khỏi danh sách",
            description = "Ngày đó trở lại theo thứ trong tuần.")
    @APIResponse(responseCode = "204", description = "Đã bỏ")
    public Uni<Response> delete(@PathParam("day") LocalDate day, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return known(day).chain(found -> {
            ETags.requireMatch(ifMatch, found.version());
            return Panache.getSession()
                    .chain(session -> session.remove(found))
                    .replaceWith(() -> Response.noContent().build());
        });
    }

    private Uni<SchoolDay> known(LocalDate day) {
        return days.find(day).invoke(found -> {
            if (found == null) {
                throw ProblemException.of(404, "DAY_NOT_FOUND");
            }
        });
    }

    private static Response answer(Response.ResponseBuilder with, SchoolDay day) {
        return with.entity(DayView.of(day))
                .header(HttpHeaders.ETAG, ETags.of(day.version()))
                .build();
    }
}
