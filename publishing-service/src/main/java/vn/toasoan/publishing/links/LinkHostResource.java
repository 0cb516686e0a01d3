package vn.toasoan.publishing.links;

import io.quarkus.hibernate.reactive.panache.Panache;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.publishing.identity.CurrentCaller;

/** Hosts to which articles may link. */
@Path("/api/v1/link-hosts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "link-hosts", description = "To which hosts articles may link: one person proposes, another allows")
public class LinkHostResource {

    /** What a decision does, and why it may not. */
    private interface Decision {
        LinkHost.Objection on(LinkHost host, UUID person, Instant now);
    }

    private final HostsChanged listener;
    private final CurrentCaller caller;
    private final Clock clock;

    LinkHostResource(HostsChanged listener, CurrentCaller caller, Clock clock) {
        this.listener = listener;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @WithSession
    @RolesAllowed({"editor", "comms-officer", "principal"})
    @Operation(operationId = "listLinkHosts", summary = "Proposed, allowed and retired hosts, by name")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = LinkHostPage.class)))
    public Uni<Response> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Page.limit(limit);
        String after = cursor == null
                ? ""
                : (String) Cursor.decode(cursor, String.class).getFirst();
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from LinkHost h where h.host > :after order by h.host", LinkHost.class)
                        .setParameter("after", after)
                        .setMaxResults(size + 1)
                        .getResultList())
                .map(found -> {
                    Page<LinkHostView> page = Page.of(found, size, last -> Cursor.encode(last.host()))
                            .map(LinkHost::view);
                    return Response.ok(page)
                            .header("Link", PageLinks.next(uri, page))
                            .build();
                });
    }

    @GET
    @Path("/{host}")
    @WithSession
    @RolesAllowed({"editor", "comms-officer", "principal"})
    @Operation(operationId = "getLinkHost", summary = "One host")
    @APIResponse(
            responseCode = "200",
            description = "The host; its version is the ETag",
            content = @Content(schema = @Schema(implementation = LinkHostView.class)))
    public Uni<Response> get(@PathParam("host") String host) {
        return find(host).map(found -> answer(Response.ok(), found));
    }

    @POST
    @Idempotent
    @WithTransaction
    @RolesAllowed({"editor", "principal"})
    @Operation(
            operationId = "proposeLinkHost",
            summary = "Propose a host, also one that was retired",
            description = "Until somebody else allows it, articles show the words of a link to it and no link.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = LinkHostView.class)))
    public Uni<Response> propose(@NotNull @Valid ProposeHost request) {
        UUID person = caller.get().subject();
        return Panache.getSession()
                .chain(session -> session.find(LinkHost.class, request.host()).chain(known -> {
                    if (known != null && known.isOpen()) {
                        throw ProblemException.of(409, "LINK_HOST_KNOWN").detail(request.host());
                    }
                    if (known != null) {
                        known.propose(request.reason(), person, clock.instant());
                        return session.flush().replaceWith(known);
                    }
                    LinkHost host = new LinkHost(request.host(), request.reason(), person, clock.instant());
                    return session.persist(host).chain(session::flush).replaceWith(host);
                }))
                .map(host -> answer(Response.created(URI.create("/api/v1/link-hosts/" + host.host())), host));
    }

    @POST
    @Path("/{host}/allow")
    @Idempotent
    @WithTransaction
    @RolesAllowed({"editor", "principal"})
    @Operation(
            operationId = "allowLinkHost",
            summary = "Allow a proposed host; whoever proposed it cannot",
            description = "Every page that links there is written again.")
    public Uni<Response> allow(@PathParam("host") String host, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return decide(host, ifMatch, LinkHost::allow);
    }

    @POST
    @Path("/{host}/retire")
    @Idempotent
    @WithTransaction
    @RolesAllowed({"editor", "principal"})
    @Operation(
            operationId = "retireLinkHost",
            summary = "Let no article link to the host any more; one person is enough")
    public Uni<Response> retire(@PathParam("host") String host, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return decide(host, ifMatch, LinkHost::retire);
    }

    private Uni<Response> decide(String name, String ifMatch, Decision decision) {
        UUID person = caller.get().subject();
        return find(name)
                .invoke(host -> {
                    ETags.requireMatch(ifMatch, host.version());
                    LinkHost.Objection objection = decision.on(host, person, clock.instant());
                    if (objection != null) {
                        throw ProblemException.of(
                                        objection == LinkHost.Objection.SAME_PERSON ? 403 : 409, objection.name())
                                .with("guard", objection.name());
                    }
                })
                .call(host -> listener.hostChanged(host.host()))
                .call(() -> Panache.getSession().chain(session -> session.flush()))
                .map(host -> answer(Response.ok(), host));
    }

    private static Uni<LinkHost> find(String host) {
        return Panache.getSession()
                .chain(session -> session.find(LinkHost.class, host))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.of(404, "LINK_HOST_NOT_FOUND").detail(host));
    }

    private static Response answer(Response.ResponseBuilder response, LinkHost host) {
        return response.entity(host.view())
                .header(HttpHeaders.ETAG, ETags.of(host.version()))
                .build();
    }

    /** For the description only. */
    @Schema(name = "LinkHostPage", requiredProperties = "items")
    record LinkHostPage(
            List<LinkHostView> items,
            @Schema(description = "Absent on the last page") String nextCursor) {}
}
