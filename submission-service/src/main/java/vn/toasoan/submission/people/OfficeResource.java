package vn.toasoan.submission.people;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** What the comms officer changes about teams and people. Every change is told, and remembered with who made it. */
@Path("/api/v1")
@Tag(name = "people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.COMMS_OFFICER)
@RefusalsAsProblems
class OfficeResource {

    private final TeamDesk teams;
    private final PersonDesk people;
    private final Callers callers;

    OfficeResource(TeamDesk teams, PersonDesk people, Callers callers) {
        this.teams = teams;
        this.people = people;
        this.callers = callers;
    }

    @POST
    @Path("/teams")
    @Operation(operationId = "createTeam", summary = "Thêm một tổ, đoàn thể", description = "Accepts Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Founded",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    @Idempotent
    @WithTransaction
    public Uni<Response> found(TeamRequest request) {
        return teams.found(TeamRequest.orEmpty(request), callers.current())
                .map(team -> Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.ETAG, ETags.of(team.version()))
                        .entity(team.view())
                        .build());
    }

    @PUT
    @Path("/teams/{code}")
    @Operation(
            operationId = "editTeam",
            summary = "Sửa một tổ, đoàn thể",
            description = "A team is closed (active: false), never removed. The ETag is its version, see GET /teams.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    @WithTransaction
    public Uni<Response> edit(
            @RestPath String code, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, TeamRequest request) {
        return teams.edit(
                        code,
                        TeamRequest.orEmpty(request),
                        callers.current(),
                        version -> ETags.requireMatch(ifMatch, version))
                .map(team -> Response.ok(team.view())
                        .header(HttpHeaders.ETAG, ETags.of(team.version()))
                        .build());
    }

    @PUT
    @Path("/people/{id}")
    @Operation(
            operationId = "editPerson",
            summary = "Sửa người thay, thời gian đảm nhiệm và nhiệm vụ của một người",
            description =
                    "Roles, teams and leads give rights, and are changed in Keycloak alone. The ETag is the person's "
                            + "version, see GET /people.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @WithTransaction
    public Uni<Response> edit(
            @RestPath String id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, PersonRequest request) {
        return people.edit(
                        id,
                        PersonRequest.orEmpty(request),
                        callers.current(),
                        version -> ETags.requireMatch(ifMatch, version))
                .map(person -> Response.ok(person.view(true))
                        .header(HttpHeaders.ETAG, ETags.of(person.version()))
                        .build());
    }
}
