package vn.toasoan.review.routing;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.review.catalogue.Catalogue;
import vn.toasoan.review.identity.Roles;

/** Who approves what, as the table stands now. */
@Path("/api/v1/routing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tuyến duyệt")
class RoutingResource {

    private final Routing routing;
    private final Catalogue catalogue;

    RoutingResource(Routing routing, Catalogue catalogue) {
        this.routing = routing;
        this.catalogue = catalogue;
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
}
