package vn.toasoan.review.statistics;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.review.calendar.SchoolCalendar;
import vn.toasoan.review.identity.Roles;

/** How the desk works, for the board and the principal: it names people, so nobody else reads it. */
@Path("/api/v1/reviews/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Thống kê duyệt bài")
public class StatisticsResource {

    private final Statistics statistics;
    private final Clock clock;

    StatisticsResource(Statistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GET
    @WithSession
    @RolesAllowed({Roles.EDITOR, Roles.PRINCIPAL})
    @Operation(
            operationId = "getReviewStatistics",
            summary = "Thống kê của bàn duyệt",
            description =
                    "Mỗi con số đi kèm định nghĩa. Chỉ Ban biên tập và Hiệu trưởng xem được. Mặc định: ba mươi ngày"
                            + " tới hôm nay; nhiều nhất một năm.")
    @APIResponse(
            responseCode = "200",
            description = "Các con số",
            content = @Content(schema = @Schema(implementation = DeskStatistics.class)))
    public Uni<DeskStatistics> get(
            @QueryParam("from") @Parameter(example = "2026-11-01") LocalDate from,
            @QueryParam("to") @Parameter(example = "2026-11-30", description = "Ngày cuối, tính cả ngày này")
                    LocalDate to) {
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), SchoolCalendar.ZONE) : to;
        LocalDate first = from == null ? last.minusDays(29) : from;
        if (last.isBefore(first) || last.isAfter(first.plusYears(1))) {
            throw ProblemException.of(422, "PERIOD_NOT_USABLE");
        }
        return statistics.of(first, last);
    }
}
