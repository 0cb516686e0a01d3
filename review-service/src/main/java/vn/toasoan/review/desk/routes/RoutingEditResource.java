package vn.toasoan.review.desk.routes;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.review.catalogue.Catalogue;
import vn.toasoan.review.identity.Callers;
import vn.toasoan.review.identity.Roles;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.problem.Refusals;
import vn.toasoan.review.routing.RouteStep;
import vn.toasoan.review.routing.Routing;
import vn.toasoan.review.routing.RoutingBook;
import vn.toasoan.review.routing.RoutingChange;

/** The rows of one topic, and how they came to be. */
@Path("/api/v1/routing/{topic}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tuyến duyệt")
public class RoutingEditResource {

    /** How the path calls the steps that every article takes. */
    private static final String EVERY = "every-topic";

    private static final String CODE = "[a-z0-9][a-z0-9-]{0,63}";

    private final Routing routing;
    private final RoutingBook book;
    private final Catalogue catalogue;
    private final Callers callers;

    RoutingEditResource(Routing routing, RoutingBook book, Catalogue catalogue, Callers callers) {
        this.routing = routing;
        this.book = book;
        this.catalogue = catalogue;
        this.callers = callers;
    }

    @Schema(name = "TopicRouting")
    record TopicRouting(
            String topic,
            long version,

            @Schema(description = "Các bước riêng của chuyên mục, như đã nhập")
            List<RouteStep> own,

            @Schema(description = "Cả tuyến, với các bước chung và Ban biên tập")
            List<RouteStep> steps) {}

    @Schema(name = "RoutingChanges")
    record RoutingChanges(List<RoutingChange> items) {}

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
            operationId = "getTopicRouting",
            summary = "Tuyến duyệt của một chuyên mục",
            description = "every-topic: các bước chung, mọi bài đều qua sau các bước của chuyên mục.")
    @APIResponse(
            responseCode = "200",
            description = "Tuyến duyệt, với ETag",
            content = @Content(schema = @Schema(implementation = TopicRouting.class)))
    public Uni<Response> get(@PathParam("topic") @Pattern(regexp = CODE) String topic) {
        return known(topic).chain(this::show);
    }

    @PUT
    @WithTransaction
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "putTopicRouting",
            summary = "Sửa tuyến duyệt của một chuyên mục",
            description =
                    "Ban biên tập thay toàn bộ các bước riêng của chuyên mục, kèm lý do. Hồ sơ đang duyệt giữ tuyến"
                            + " cũ. Ban biên tập luôn duyệt cuối và Hiệu trưởng luôn duyệt thay được: không dòng nào bỏ"
                            + " được hai điều này.")
    @APIResponse(
            responseCode = "200",
            description = "Tuyến duyệt mới",
            content = @Content(schema = @Schema(implementation = TopicRouting.class)))
    public Uni<Response> put(
            @PathParam("topic") @Pattern(regexp = CODE) String topic,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RoutingRequest request) {
        List<RouteStep> asked = request.asked();
        return known(topic)
                .chain(code -> book.version(code).chain(current -> {
                    ETags.requireMatch(ifMatch, current);
                    return book.edit(
                                    code,
                                    asked,
                                    request.reason().strip(),
                                    current,
                                    callers.current().subject())
                            .chain(version -> show(code));
                }))
                .onFailure(Refusal.class)
                .transform(Refusals::toProblem);
    }

    @GET
    @Path("/changes")
    @WithSession
    @RolesAllowed({Roles.EDITOR, Roles.COMMS_OFFICER, Roles.PRINCIPAL, Roles.INSPECTOR})
    @Operation(
            operationId = "listRoutingChanges",
            summary = "Tuyến duyệt đã được sửa thế nào",
            description = "Mới trước cũ sau, nhiều nhất 100 lần: ai sửa, khi nào, vì sao, thành gì.")
    @APIResponse(
            responseCode = "200",
            description = "Các lần sửa",
            content = @Content(schema = @Schema(implementation = RoutingChanges.class)))
    public Uni<RoutingChanges> changes(@PathParam("topic") @Pattern(regexp = CODE) String topic) {
        return known(topic).chain(book::changes).map(RoutingChanges::new);
    }

    private Uni<Response> show(String code) {
        return book.version(code)
                .chain(version -> routing.routes()
                        .map(routes -> Response.ok(new TopicRouting(
                                        code.equals(Routing.EVERY_TOPIC) ? EVERY : code,
                                        version,
                                        routes.own(code),
                                        routes.with(code, routes.own(code)).steps()))
                                .header(HttpHeaders.ETAG, ETags.of(version))
                                .build()));
    }

    /** The topic as the table calls it; 404 where there is none. */
    private Uni<String> known(String topic) {
        if (topic.equals(EVERY)) {
            return Uni.createFrom().item(Routing.EVERY_TOPIC);
        }
        return catalogue.topicName(topic).map(name -> {
            if (name == null) {
                throw ProblemException.of(404, "TOPIC_NOT_FOUND");
            }
            return topic;
        });
    }
}
