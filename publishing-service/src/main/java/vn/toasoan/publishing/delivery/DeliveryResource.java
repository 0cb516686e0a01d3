package vn.toasoan.publishing.delivery;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.http.problem.ProblemException;

/** The ledger of deliveries. An {@code upstream-office} sees what was sent to it, and nothing else exists for it. */
@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries", description = "What went to which destination, every try, and what became of it there")
public class DeliveryResource {

    private final DeliverySearch search;
    private final DeliveryAnswers answers;
    private final DeliveryDesk desk;
    private final Announcements announcements;
    private final Articles articles;
    private final Directory directory;
    private final Payloads payloads;

    DeliveryResource(
            DeliverySearch search,
            DeliveryAnswers answers,
            DeliveryDesk desk,
            Announcements announcements,
            Articles articles,
            Directory directory,
            Payloads payloads) {
        this.search = search;
        this.answers = answers;
        this.desk = desk;
        this.announcements = announcements;
        this.articles = articles;
        this.directory = directory;
        this.payloads = payloads;
    }

    @GET
    @WithSession
    @RolesAllowed({"editor", "comms-officer", "principal", "upstream-office"})
    @Operation(operationId = "listDeliveries", summary = "Deliveries, youngest first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
    public Uni<Response> list(
            @QueryParam("articleId") UUID articleId,
            @QueryParam("destination") String destination,
            @QueryParam("state") DeliveryState state,
            @QueryParam("needsPerson") boolean needsPerson,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        Actor actor = answers.actor();
        List<Object> after = cursor == null ? null : Cursor.decode(cursor, Instant.class, UUID.class);
        return search.page(
                        new DeliverySearch.Wanted(articleId, destination, state, needsPerson, actor.officeOrNobody()),
                        after == null ? null : (Instant) after.get(0),
                        after == null ? null : (UUID) after.get(1),
                        size)
                .map(found -> {
                    Page<DeliveryView> page = Page.of(found, size, last -> Cursor.encode(last.createdAt(), last.id()))
                            .map(one -> answers.view(one, null, actor));
                    return Response.ok(page)
                            .header("Link", PageLinks.next(uri, page))
                            .build();
                });
    }

    @GET
    @Path("/{id}")
    @WithSession
    @RolesAllowed({"editor", "comms-officer", "principal", "upstream-office"})
    @Operation(operationId = "getDelivery", summary = "One delivery with its tries; its version is the ETag")
    @APIResponse(
            responseCode = "200",
            description = "The delivery",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return answers.find(id).chain(delivery -> answers.answer(Response.ok(), delivery));
    }

    @GET
    @Path("/{id}/payload")
    @WithSession
    @RolesAllowed({"editor", "comms-officer", "principal", "upstream-office"})
    @Operation(operationId = "getDeliveryPayload", summary = "The frozen payload, byte for byte; its hash is the ETag")
    @APIResponse(responseCode = "200", description = "The payload", content = @Content(mediaType = "application/json"))
    public Uni<Response> payload(@PathParam("id") UUID id) {
        return answers.find(id)
                .chain(delivery -> payloads.bodies(List.of(delivery.matter().payload()))
                        .map(bodies -> Response.ok(bodies.get(delivery.matter().payload()), MediaType.APPLICATION_JSON)
                                .header("ETag", "\"" + delivery.matter().payload() + "\"")
                                .build()));
    }

    @POST
    @Idempotent
    @WithTransaction
    @RolesAllowed({"editor", "principal"})
    @Operation(
            operationId = "sendToDestination",
            summary = "Send a published article to a destination for which it was not chosen",
            description = "Its corrections, and a takedown, follow by themselves.")
    @APIResponse(
            responseCode = "201",
            description = "Queued",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Uni<Response> send(@NotNull @Valid DeliveryRequests.Send request) {
        Actor actor = answers.actor();
        return directory
                .today()
                .invoke(offices -> {
                    if (!offices.strangers(List.of(request.destination())).isEmpty()) {
                        throw ProblemException.of(422, "DESTINATION_NOT_FOUND")
                                .detail(request.destination())
                                .at("/destination", "DESTINATION_NOT_FOUND", request.destination());
                    }
                })
                .chain(offices -> articles.find(request.articleId())
                        .invoke(article -> {
                            if (article == null || article.payload() == null) {
                                throw ProblemException.of(409, "NOT_PUBLIC").detail(request.articleId());
                            }
                        })
                        .chain(article -> announcements.selected(
                                article.articleId(), List.of(request.destination()), null, actor.person()))
                        .chain(() -> search.page(
                                new DeliverySearch.Wanted(
                                        request.articleId(),
                                        offices.heirOf(request.destination()).code(),
                                        null,
                                        false,
                                        null),
                                null,
                                null,
                                1)))
                .map(List::getFirst)
                .chain(delivery ->
                        answers.answer(Response.created(URI.create("/api/v1/deliveries/" + delivery.id())), delivery));
    }

    @POST
    @Path("/redeliver")
    @Idempotent
    @WithTransaction
    @RolesAllowed({"editor", "principal"})
    @Operation(
            operationId = "redeliver",
            summary = "Send to one destination again: by id, by a range of its sequence, or all that failed",
            description = "What failed is tried again with the same id. What had arrived is repeated as a new delivery."
                    + " What a newer delivery of the article has overtaken is passed over.")
    @APIResponse(
            responseCode = "200",
            description = "How many",
            content = @Content(schema = @Schema(implementation = DeliveryRequests.Redelivered.class)))
    public Uni<Response> redeliver(@NotNull @Valid DeliveryRequests.Redeliver request) {
        long ways = Stream.of(
                        request.ids() != null,
                        request.fromSequence() != null || request.toSequence() != null,
                        Boolean.TRUE.equals(request.allFailed()))
                .filter(given -> given)
                .count();
        if (ways != 1) {
            throw ProblemException.of(422, "ONE_WAY_TO_REDELIVER").at("", "ONE_WAY_TO_REDELIVER");
        }
        return desk.redeliver(request, answers.actor())
                .map(done -> Response.ok(done).build());
    }

    /** For the description only. */
    @Schema(name = "DeliveryPage", requiredProperties = "items")
    record DeliveryPage(
            List<DeliveryView> items,
            @Schema(description = "Absent on the last page") String nextCursor) {}
}
