package vn.toasoan.notification.rule;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.problem.ProblemException;

/** The rule set: read by those who run the newsroom, changed by the standing unit. */
@Path("/api/v1/notifications/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quy tắc thông báo")
class RuleResource {

    @Schema(name = "NotificationRuleList")
    record Listing(List<RuleView> items) {}

    private final Rules rules;

    RuleResource(Rules rules) {
        this.rules = rules;
    }

    @GET
    @RolesAllowed({"comms-officer", "principal", "editor"})
    @WithSession
    @Operation(operationId = "listNotificationRules", summary = "Các quy tắc")
    @APIResponse(
            responseCode = "200",
            description = "Theo sự kiện, rồi theo mã.",
            content = @Content(schema = @Schema(implementation = Listing.class)))
    public Uni<Listing> list() {
        return rules.all()
                .map(found -> new Listing(found.stream().map(RuleView::of).toList()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"comms-officer", "principal", "editor"})
    @WithSession
    @Operation(operationId = "getNotificationRule", summary = "Một quy tắc")
    @APIResponse(
            responseCode = "200",
            description = "Quy tắc.",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    public Uni<Response> get(@PathParam("id") String id) {
        return rules.find(id).onItem().ifNull().failWith(() -> unknown(id)).map(RuleResource::shown);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("comms-officer")
    @WithTransaction
    @Operation(
            operationId = "changeNotificationRule",
            summary = "Bật, tắt, lọc, đổi cửa sổ gộp",
            description = "Có hiệu lực ngay, kể cả với thông báo đang chờ gửi. Quy tắc bắt buộc không tắt được.")
    @APIResponse(
            responseCode = "200",
            description = "Đã đổi.",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    public Uni<Response> change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RuleChange change) {
        return rules.lock(id).onItem().ifNull().failWith(() -> unknown(id)).chain(rule -> {
            ETags.requireMatch(ifMatch, rule.version());
            requirePossible(rule, change);
            rule.change(change.enabled(), change.filter(), Duration.ofSeconds(change.coalesceSeconds()));
            return rules.flush().replaceWith(() -> shown(rule));
        });
    }

    private static void requirePossible(Rule rule, RuleChange change) {
        boolean narrowed = !change.enabled() || !change.filter().equals(rule.filter());
        if (rule.noticeClass() == NoticeClass.BAT_BUOC && rule.channel() == Channel.EMAIL && narrowed) {
            throw ProblemException.of(409, "MANDATORY_RULE").detail(rule.id()).with("guard", "NOT_MANDATORY");
        }
        if (!RuleFilter.isWellFormed(change.filter())) {
            throw ProblemException.of(422, "BAD_FILTER").at("/filter", "BAD_FILTER");
        }
    }

    private static Response shown(Rule rule) {
        return Response.ok(RuleView.of(rule))
                .header(HttpHeaders.ETAG, ETags.of(rule.version()))
                .build();
    }

    private static ProblemException unknown(String id) {
        return ProblemException.of(404, "RULE_NOT_FOUND").detail(id);
    }
}
