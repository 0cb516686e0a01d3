package vn.toasoan.http.sample;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.http.problem.ProblemException;

/** What a resource of a service looks like when it uses this library. */
@Path("/api/v1/notes")
@RolesAllowed("contributor")
class NoteResource {

    @POST
    @WithTransaction
    @Idempotent
    @APIResponse(responseCode = "201", description = "Created")
    public Uni<Response> create(@NotNull @Valid NoteBody body) {
        Note note = new Note();
        note.id = UUID.randomUUID();
        note.title = body.title();
        note.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return Panache.getSession()
                .chain(session -> session.persist(note).chain(session::flush))
                .chain(() -> afterInsert(body.title()))
                .replaceWith(() -> Response.created(URI.create("/api/v1/notes/" + note.id))
                        .header("ETag", ETags.of(note.version))
                        .entity(NoteView.of(note))
                        .build());
    }

    private static Uni<Void> afterInsert(String title) {
        return switch (title) {
            case "refused" -> Uni.createFrom().failure(ProblemException.of(409, "CONFLICT"));
            case "slow" ->
                Panache.getSession()
                        .chain(session -> session.createNativeQuery("select cast(pg_sleep(0.5) as text)")
                                .getSingleResult())
                        .replaceWithVoid();
            default -> Uni.createFrom().voidItem();
        };
    }

    @POST
    @Path("/other")
    @WithTransaction
    @Idempotent
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Response> other(NoteBody body) {
        return Uni.createFrom().item(Response.noContent().build());
    }

    @GET
    @WithSession
    public Uni<Response> list(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor, @Context UriInfo uri) {
        int size = Page.limit(limit);
        List<Object> after = cursor == null ? List.of() : Cursor.decode(cursor, Instant.class, UUID.class);
        return Panache.getSession()
                .chain(session -> query(session, after).setMaxResults(size + 1).getResultList())
                .map(found -> Page.of(found, size, note -> Cursor.encode(note.createdAt, note.id)))
                .map(page -> {
                    Response.ResponseBuilder response = Response.ok(page.map(NoteView::of));
                    return response.header("Link", PageLinks.next(uri, page)).build();
                });
    }

    private static Mutiny.SelectionQuery<Note> query(Mutiny.Session session, List<Object> after) {
        if (after.isEmpty()) {
            return session.createSelectionQuery("from Note order by createdAt desc, id desc", Note.class);
        }
        return session.createSelectionQuery(
                        "from Note where (createdAt, id) < (:createdAt, :id) order by createdAt desc, id desc",
                        Note.class)
                .setParameter("createdAt", after.get(0))
                .setParameter("id", after.get(1));
    }

    @GET
    @Path("/{id}")
    @WithSession
    public Uni<Response> read(@PathParam("id") UUID id) {
        return found(id)
                .map(note -> Response.ok(NoteView.of(note))
                        .header("ETag", ETags.of(note.version))
                        .build());
    }

    @PUT
    @Path("/{id}")
    @WithTransaction
    public Uni<Response> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid NoteBody body) {
        return found(id)
                .invoke(note -> {
                    ETags.requireMatch(ifMatch, note.version);
                    note.title = body.title();
                })
                .call(Panache::flush)
                .map(note -> Response.ok(NoteView.of(note))
                        .header("ETag", ETags.of(note.version))
                        .build());
    }

    private static Uni<Note> found(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Note.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.of(404, "NOT_FOUND"));
    }
}
