package vn.toasoan.publishing.destination;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;

/** Destinations. Each change needs {@code If-Match}. */
@Path("/api/v1/destinations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "destinations", description = "Offices and papers to which articles go, and how well they are reached")
public class DestinationResource {

    private final DestinationDesk desk;

    DestinationResource(DestinationDesk desk) {
        this.desk = desk;
    }

    @GET
    @WithSession
    @RolesAllowed({"editor", "comms-officer", "principal"})
    @Operation(operationId = "listDestinations", summary = "All destinations, ended ones too, by code")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = DestinationPage.class)))
    public Uni<Response> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Page.limit(limit);
        String after = cursor == null
                ? ""
                : (String) Cursor.decode(cursor, String.class).getFirst();
        return desk.page(after, size).map(found -> {
            Page<DestinationView> page = Page.of(found, size, last -> Cursor.encode(last.code()));
            return Response.ok(page).header("Link", PageLinks.next(uri, page)).build();
        });
    }

    @GET
    @Path("/{code}")
    @WithSession
    @RolesAllowed({"editor", "comms-officer", "principal"})
    @Operation(operationId = "getDestination", summary = "One destination")
    @APIResponse(
            responseCode = "200",
            description = "The destination; its version is the ETag",
            content = @Content(schema = @Schema(implementation = DestinationView.class)))
    public Uni<Response> get(@PathParam("code") String code) {
        return desk.get(code);
    }

    @POST
    @Idempotent
    @WithTransaction
    @RolesAllowed({"editor", "principal"})
    @Operation(operationId = "addDestination", summary = "Add a destination")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = DestinationView.class)))
    public Uni<Response> add(@NotNull @Valid Requests.Add request) {
        return desk.add(request.code(), request.data());
    }

    @PUT
    @Path("/{code}")
    @WithTransaction
    @RolesAllowed({"editor", "principal"})
    @Operation(
            operationId = "changeDestination",
            summary = "Change a destination; one that ends gets its last day and a successor",
            description = "Deliveries that were made stay with the old one. New ones, and late takedowns, go to the"
                    + " successor.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = DestinationView.class)))
    public Uni<Response> change(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DestinationData request) {
        return desk.change(code, ifMatch, request);
    }

    @POST
    @Path("/{code}/pause")
    @Idempotent
    @WithTransaction
    @RolesAllowed({"editor", "principal"})
    @Operation(
            operationId = "pauseDestination",
            summary = "Let nothing go there until it is resumed; what is due waits in its order")
    public Uni<Response> pause(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Requests.Pause request) {
        return desk.pause(code, ifMatch, request.reason());
    }

    @POST
    @Path("/{code}/resume")
    @Idempotent
    @WithTransaction
    @RolesAllowed({"editor", "principal"})
    @Operation(
            operationId = "resumeDestination",
            summary = "End a pause, close the breaker, and switch a disabled webhook on again")
    public Uni<Response> resume(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return desk.resume(code, ifMatch);
    }

    @POST
    @Path("/{code}/secrets")
    @Idempotent
    @WithTransaction
    @RolesAllowed({"editor", "principal"})
    @Operation(
            operationId = "addDestinationSecret",
            summary = "Give the secret that signs webhooks from now on; it is never shown again",
            description = "The secret before goes on signing beside it for the overlap, so that the receiver can change"
                    + " over.")
    @APIResponse(
            responseCode = "201",
            description = "The destination",
            content = @Content(schema = @Schema(implementation = DestinationView.class)))
    public Uni<Response> secret(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Requests.Secret request) {
        return desk.addSecret(code, ifMatch, request);
    }

    /** For the description only. */
    @Schema(name = "DestinationPage", requiredProperties = "items")
    record DestinationPage(
            List<DestinationView> items,
            @Schema(description = "Absent on the last page") String nextCursor) {}
}
