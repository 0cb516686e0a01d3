package vn.toasoan.publishing.delivery;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.problem.ProblemException;

/** What people do about a delivery. Each command needs {@code If-Match}, and answers with the delivery as it is then. */
@Path("/api/v1/deliveries/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries")
public class DeliveryCommandResource {

    private final DeliveryAnswers answers;
    private final DeliveryDesk desk;
    private final EvidenceFiles evidence;

    DeliveryCommandResource(DeliveryAnswers answers, DeliveryDesk desk, EvidenceFiles evidence) {
        this.answers = answers;
        this.desk = desk;
        this.evidence = evidence;
    }

    @POST
    @Path("/cancel")
    @Idempotent
    @WithTransaction
    @RolesAllowed({"editor", "principal"})
    @Operation(operationId = "cancelDelivery", summary = "Do not send it; a takedown cannot be cancelled")
    public Uni<Response> cancel(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Actor actor = answers.actor();
        return answers.execute(id, ifMatch, (delivery, destination, now) -> {
            delivery.cancel(actor, now);
            return List.of();
        });
    }

    @POST
    @Path("/resend")
    @Idempotent
    @WithTransaction
    @RolesAllowed({"editor", "principal"})
    @Operation(
            operationId = "resendDelivery",
            summary = "Send the same once more as a new delivery, which the destination sees as new")
    public Uni<Response> resend(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Actor actor = answers.actor();
        return answers.execute(id, ifMatch, (delivery, destination, now) -> {
                    delivery.resend(actor, now);
                    return List.of();
                })
                .call(() -> answers.find(id).chain(delivery -> desk.repeat(delivery, actor)));
    }

    @POST
    @Path("/sent")
    @Idempotent
    @WithTransaction
    @RolesAllowed({"editor", "comms-officer", "principal"})
    @Operation(operationId = "recordSent", summary = "Record that a person carried it there")
    public Uni<Response> sent(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Actor actor = answers.actor();
        return answers.execute(
                id, ifMatch, (delivery, destination, now) -> desk.markSent(delivery, destination, actor, now));
    }

    @POST
    @Path("/acknowledge")
    @Idempotent
    @WithTransaction
    @RolesAllowed({"editor", "comms-officer", "principal", "upstream-office"})
    @Operation(
            operationId = "acknowledgeDelivery",
            summary = "Record that the destination has it; for a takedown, that it has let go of it")
    public Uni<Response> acknowledge(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DeliveryRequests.Acknowledge request) {
        Actor actor = answers.actor();
        return answers.execute(
                id,
                ifMatch,
                (delivery, destination, now) ->
                        desk.acknowledge(delivery, destination, actor, request.reference(), now));
    }

    @POST
    @Path("/posted")
    @Idempotent
    @WithTransaction
    @RolesAllowed({"editor", "comms-officer", "principal", "upstream-office"})
    @Operation(operationId = "recordPosted", summary = "Record where and when the destination posted it")
    public Uni<Response> posted(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DeliveryRequests.Posted request) {
        if (request.url() == null && request.evidence() == null) {
            throw ProblemException.of(422, "URL_OR_EVIDENCE").at("", "URL_OR_EVIDENCE");
        }
        if (request.url() != null && !PageAddress.isOne(request.url())) {
            throw ProblemException.of(422, "BAD_PAGE_ADDRESS").at("/url", "BAD_PAGE_ADDRESS");
        }
        if (request.evidence() != null && !evidence.has(request.evidence())) {
            throw ProblemException.of(422, "EVIDENCE_NOT_FOUND").at("/evidence", "EVIDENCE_NOT_FOUND");
        }
        Actor actor = answers.actor();
        return answers.execute(
                id, ifMatch, (delivery, destination, now) -> desk.post(delivery, destination, actor, request, now));
    }

    @POST
    @Path("/declined")
    @Idempotent
    @WithTransaction
    @RolesAllowed({"editor", "comms-officer", "principal", "upstream-office"})
    @Operation(operationId = "recordDeclined", summary = "Record that the destination will not, and why")
    public Uni<Response> declined(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DeliveryRequests.Declined request) {
        Actor actor = answers.actor();
        return answers.execute(
                id,
                ifMatch,
                (delivery, destination, now) -> desk.decline(delivery, destination, actor, request.reason(), now));
    }
}
