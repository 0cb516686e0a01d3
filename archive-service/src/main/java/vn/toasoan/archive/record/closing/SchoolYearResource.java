package vn.toasoan.archive.record.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.archive.audit.trail.AuditTrail;
import vn.toasoan.archive.identity.Caller;
import vn.toasoan.archive.identity.Callers;
import vn.toasoan.archive.identity.Role;
import vn.toasoan.archive.problem.Refusal;
import vn.toasoan.archive.problem.RefusalsAsProblems;
import vn.toasoan.archive.schedule.DateRule;
import vn.toasoan.archive.schedule.SchoolYear;
import vn.toasoan.archive.schedule.SchoolYears;
import vn.toasoan.http.page.Page;

@Path("/api/v1/school-years")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RefusalsAsProblems
@Tag(name = "Đóng năm học")
class SchoolYearResource {

    private final SchoolYears years;
    private final AuditTrail trail;
    private final Callers callers;
    private final Clock clock;

    SchoolYearResource(SchoolYears years, AuditTrail trail, Callers callers, Clock clock) {
        this.years = years;
        this.trail = trail;
        this.callers = callers;
        this.clock = clock;
    }

    record Close(
            @NotNull LocalDate closedOn,

            @NotBlank @Size(max = 60) @Schema(examples = "31/QĐ-THHN")
            String decisionNo) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Một năm học trong lưu trữ")
    record YearView(
            @Schema(examples = "2026-2027") String schoolYear,

            @Schema(description = "Ngày dự kiến, hoặc đã, kết thúc")
            LocalDate closesOn,

            boolean closed,
            String decisionNo,
            UUID closedBy,
            Instant closedAt) {

        static YearView of(SchoolYears.Standing year) {
            return new YearView(
                    year.year().code(),
                    year.closesOn(),
                    year.closedOn() != null,
                    year.decisionNo(),
                    year.closedBy(),
                    year.closedAt());
        }
    }

    @GET
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.COMMS_OFFICER, Role.EDITOR, Role.INSPECTOR})
    @WithSession
    @Operation(operationId = "listSchoolYears", summary = "Các năm học, mới nhất trước")
    public Uni<Page<YearView>> list() {
        return years.all().map(all -> new Page<>(all, null).map(YearView::of));
    }

    @POST
    @Path("/{schoolYear}/close")
    @RolesAllowed(Role.PRINCIPAL)
    @WithTransaction
    @Operation(
            operationId = "closeSchoolYear",
            summary = "Đóng năm học: hồ sơ của năm được khóa, ngày đến hạn được chốt",
            description = "Không hủy gì. Một năm chỉ đóng một lần.")
    public Uni<YearView> close(@PathParam("schoolYear") String code, @NotNull @Valid Close request) {
        SchoolYear year = year(code);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (request.closedOn().isAfter(DateRule.dayOf(now))
                || request.closedOn().isBefore(year.beginning())) {
            throw Refusal.of(Refusal.Kind.INVALID, "CLOSING_DAY_WRONG", code)
                    .at("/closedOn", "CLOSING_DAY_WRONG", code);
        }
        Caller caller = callers.current();
        return years.close(year, request.closedOn(), request.decisionNo(), caller.subject(), now)
                .invoke(closed -> {
                    if (!closed) {
                        throw Refusal.of(Refusal.Kind.CONFLICT, "YEAR_CLOSED", code);
                    }
                })
                .chain(() -> trail.command(
                        caller,
                        "CLOSE_SCHOOL_YEAR",
                        "school-year",
                        code,
                        Map.of("closedOn", request.closedOn().toString(), "decisionNo", request.decisionNo())))
                .chain(() -> years.all())
                .map(all -> all.stream()
                        .filter(each -> each.year().equals(year))
                        .map(YearView::of)
                        .findFirst()
                        .orElseThrow());
    }

    private static SchoolYear year(String code) {
        try {
            return new SchoolYear(code);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("SCHOOL_YEAR_NOT_FOUND");
        }
    }
}
