package vn.toasoan.outbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.IntStream;

/** Commands of the smallest thinkable service: each changes its state and tells of it in one transaction. */
@Path("/notes")
public class NoteResource {

    static final String TOPIC = "submission.article.v1";
    static final UUID CAUSE = UUID.fromString("01890000-0000-7000-8000-000000000001");

    record NoteTaken(String noteId, String text) {}

    private final Outbox outbox;

    NoteResource(Outbox outbox) {
        this.outbox = outbox;
    }

    @POST
    @WithTransaction
    public Uni<Response> take(@QueryParam("id") UUID id, String text) {
        return persist(id, text)
                .chain(() -> outbox.append(taken(id, text)))
                .replaceWith(() -> Response.status(201).build());
    }

    @POST
    @Path("/programmatic")
    public Uni<Response> takeProgrammatically(@QueryParam("id") UUID id, String text) {
        return Panache.withTransaction(() -> persist(id, text).chain(() -> outbox.append(taken(id, text))))
                .replaceWith(() -> Response.status(201).build());
    }

    @POST
    @Path("/many")
    @WithTransaction
    public Uni<Response> takeMany(@QueryParam("id") UUID id, @QueryParam("count") int count) {
        return outbox.append(IntStream.range(0, count)
                        .mapToObj(number -> taken(id, Integer.toString(number)))
                        .toList())
                .replaceWith(() -> Response.status(201).build());
    }

    @POST
    @Path("/refused")
    @WithTransaction
    public Uni<Response> refuse(@QueryParam("id") UUID id, String text) {
        return persist(id, text)
                .chain(() -> outbox.append(taken(id, text)))
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("refused after the append")));
    }

    @POST
    @Path("/without-transaction")
    @WithSession
    public Uni<Response> appendWithoutTransaction(@QueryParam("id") UUID id, String text) {
        return outbox.append(taken(id, text))
                .replaceWith(() -> Response.status(201).build());
    }

    @DELETE
    @WithTransaction
    public Uni<Integer> destroy(@QueryParam("id") UUID id) {
        return outbox.append(EventDraft.tombstone(TOPIC, id.toString()))
                .chain(() -> outbox.erase(id.toString(), "decision 7/2027"));
    }

    @POST
    @Path("/republish")
    @WithTransaction
    public Uni<Integer> republish(@QueryParam("id") UUID id) {
        return outbox.republish(id.toString());
    }

    private static EventDraft taken(UUID id, String text) {
        return EventDraft.of(TOPIC, "NoteTaken", id.toString(), new NoteTaken(id.toString(), text))
                .causedByPerson("person-1")
                .causedByEvent(CAUSE);
    }

    private static Uni<Note> persist(UUID id, String text) {
        Note note = new Note();
        note.id = id;
        note.text = text;
        return Panache.getSession().chain(session -> session.persist(note).replaceWith(note));
    }
}
