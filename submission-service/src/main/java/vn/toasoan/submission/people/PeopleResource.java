package vn.toasoan.submission.people;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.toasoan.http.json.IncomingText;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** Who is who, for forms that name authors. */
@Path("/api/v1")
@Tag(name = "people", description = "Con người và các tổ, đoàn thể")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.CONTRIBUTOR,
    Role.TEAM_LEAD,
    Role.EDITOR,
    Role.FINANCE_OFFICER,
    Role.INSPECTION_BOARD,
    Role.COMMS_OFFICER,
    Role.PRINCIPAL,
    Role.ARCHIVIST,
    Role.INSPECTOR,
    Role.OPERATOR
})
@RefusalsAsProblems
class PeopleResource {

    private final People people;
    private final Teams teams;
    private final Callers callers;

    PeopleResource(People people, Teams teams, Callers callers) {
        this.people = people;
        this.teams = teams;
        this.callers = callers;
    }

    @GET
    @Path("/teams")
    @Operation(operationId = "listTeams", summary = "Các tổ, đoàn thể", description = "In the plan's order.")
    @WithSession
    public Uni<TeamList> teams() {
        return teams.all().map(all -> new TeamList(all.stream().map(Team::view).toList()));
    }

    @GET
    @Path("/people")
    @Operation(operationId = "listPeople", summary = "Danh sách cán bộ, giáo viên, nhân viên", description = "By name.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            headers = @Header(name = "Link"),
            content = @Content(schema = @Schema(implementation = PersonPage.class)))
    @RolesAllowed({
        Role.CONTRIBUTOR,
        Role.TEAM_LEAD,
        Role.EDITOR,
        Role.FINANCE_OFFICER,
        Role.INSPECTION_BOARD,
        Role.COMMS_OFFICER,
        Role.PRINCIPAL
    })
    @WithSession
    public Uni<Response> people(
            @RestQuery String team,
            @RestQuery String role,
            @RestQuery Boolean active,
            @RestQuery String cursor,
            @RestQuery Integer limit,
            @Context UriInfo uri) {
        Caller caller = callers.current();
        boolean withAddress = caller.is(Role.COMMS_OFFICER) || caller.is(Role.PRINCIPAL);
        int size = Page.limit(limit);
        List<Object> after = cursor == null ? null : Cursor.decode(cursor, String.class, String.class);
        String name = after == null ? null : (String) after.getFirst();
        String id = after == null ? null : (String) after.getLast();
        return people.list(IncomingText.normalise(team), IncomingText.normalise(role), active, name, id, size + 1)
                .map(found -> Page.of(found, size, person -> Cursor.encode(person.displayName(), person.id()))
                        .map(person -> person.view(withAddress)))
                .map(page -> Response.ok(page)
                        .header(HttpHeaders.LINK, PageLinks.next(uri, page))
                        .build());
    }

    /** All of them: a school has few. */
    @Schema(name = "TeamList")
    record TeamList(List<TeamView> items) {}

    /** Documents the shape of a page of people. */
    @Schema(name = "PersonPage")
    record PersonPage(
            List<PersonView> items,
            @Schema(description = "Absent on the last page") String nextCursor) {}
}
