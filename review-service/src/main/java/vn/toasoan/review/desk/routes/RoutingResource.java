package vn.toasoan.review.desk.routes;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.review.calendar.SchoolDays;
import vn.toasoan.review.catalogue.Catalogue;
import vn.toasoan.review.identity.Roles;
import vn.toasoan.review.people.People;
import vn.toasoan.review.routing.Route;
import vn.toasoan.review.routing.RouteStep;
import vn.toasoan.review.routing.Routing;

/** Who approves what, as the table stands now. */
@Path("/api/v1/routing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tuyến duyệt")
public class RoutingResource {

    private final Routing routing;
    private final Catalogue catalogue;
    private final People people;
    private final SchoolDays days;
    private final Clock clock;

    RoutingResource(Routing routing, Catalogue catalogue, People people, SchoolDays days, Clock clock) {
        this.routing = routing;
        this.catalogue = catalogue;
        this.people = people;
        this.days = days;
        this.clock = clock;
    }

    /** @param lastResort role that steps in where a step has no lawful approver left */
    record RoutingView(List<TopicRoute> items, String lastResort) {}

    record TopicRoute(String topic, String number, String name, List<RouteStep> steps) {}

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
            operationId = "getRouting",
            summary = "Tuyến duyệt của từng chuyên mục",
            description =
                    "Mỗi chuyên mục cần ai duyệt, theo thứ tự nào. Ban biên tập luôn duyệt cuối; Hiệu trưởng duyệt"
                            + " thay khi không còn ai được phép duyệt.")
    public Uni<RoutingView> routing() {
        return routing.routes()
                .chain(routes -> catalogue
                        .topics()
                        .map(topics -> new RoutingView(
                                topics.stream()
                                        .map(topic -> new TopicRoute(
                                                topic.code(),
                                                topic.number(),
                                                topic.name(),
                                                routes.of(topic.code()).steps()))
                                        .toList(),
                                Route.LAST_RESORT)));
    }

    @POST
    @Path("/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    @WithSession
    @RolesAllowed({
        Roles.CONTRIBUTOR,
        Roles.TEAM_LEAD,
        Roles.EDITOR,
        Roles.FINANCE_OFFICER,
        Roles.INSPECTION_BOARD,
        Roles.COMMS_OFFICER,
        Roles.PRINCIPAL,
        Roles.ARCHIVIST
    })
    @Operation(
            operationId = "dryRunRouting",
            summary = "Bài này sẽ đi tuyến nào",
            description =
                    "Thử một bài với chuyên mục và tác giả cho trước: các bước, mỗi bước sẽ tới ai và vì sao. Không"
                            + " lưu gì.")
    @APIResponse(
            responseCode = "200",
            description = "Tuyến duyệt",
            content = @Content(schema = @Schema(implementation = DryRun.Result.class)))
    public Uni<DryRun.Result> dryRun(@NotNull @Valid DryRun.Asked asked) {
        return routing.routeOf(asked.topic())
                .chain(route -> people.staff()
                        .chain(staff -> days.calendar()
                                .map(calendar -> DryRun.of(asked, route, staff, calendar, clock.instant()))));
    }
}
