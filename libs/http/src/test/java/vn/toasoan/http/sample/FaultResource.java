package vn.toasoan.http.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.toasoan.http.problem.ProblemException;

/** Every way to go wrong. */
@Path("/api/v1/faults")
@PermitAll
class FaultResource {

    record Texts(String text, List<String> list, Map<String, String> map, Map<String, Object> any) {}

    private final ObjectMapper json;

    FaultResource(ObjectMapper json) {
        this.json = json;
    }

    @GET
    @Path("/{kind}")
    public Uni<String> fail(@org.jboss.resteasy.reactive.RestPath String kind) throws Exception {
        return switch (kind) {
            case "synchronous" -> throw new IllegalStateException("secret password of db");
            case "asynchronous" -> Uni.createFrom().failure(new IllegalStateException("secret password of db"));
            case "wrapped" -> Uni.createFrom().failure(new CompletionException(ProblemException.of(409, "CONFLICT")));
            case "own" ->
                throw ProblemException.of(403, "FORBIDDEN")
                        .with("missing", "role:editor")
                        .with("status", 999)
                        .at("/kind", "NOT_ONE_OF", "a, b");
            case "optimistic" -> Uni.createFrom().failure(new OptimisticLockException("secret"));
            case "teapot" -> throw new WebApplicationException("secret", 418);
            case "status" ->
                throw new WebApplicationException(
                        Response.status(503).header("Retry-After", "77").build());
            case "json" ->
                Uni.createFrom().item(json.readValue("[1]", Texts.class).text());
            case "unserialisable" -> throw ProblemException.of(409, "CONFLICT").with("object", new Object());
            default -> Uni.createFrom().item(kind);
        };
    }

    @GET
    @Path("/sql/{statement}")
    @WithSession
    public Uni<String> sql(@org.jboss.resteasy.reactive.RestPath String statement) {
        String sql = switch (statement) {
            case "nul" -> "select convert_from(decode('00', 'hex'), 'UTF8')";
            case "serialisation" -> "do $$ begin raise exception 'secret' using errcode = '40001'; end $$";
            case "starting" -> "do $$ begin raise exception 'secret' using errcode = '57P03'; end $$";
            default -> "select secret from nowhere";
        };
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql).executeUpdate())
                .map(String::valueOf);
    }

    @GET
    @Path("/numbers")
    public Uni<Integer> numbers(@QueryParam("n") @Max(10) Integer n, @QueryParam("id") UUID id) {
        return Uni.createFrom().item(n);
    }

    @POST
    @Path("/echo")
    public Uni<Texts> echo(Texts texts) {
        return Uni.createFrom().item(texts);
    }

    @POST
    @Path("/entity")
    @WithTransaction
    public Uni<Void> entity(@NotNull @Valid NoteBody body) {
        Note note = new Note();
        note.id = UUID.randomUUID();
        note.title = body.title();
        note.createdAt = java.time.Instant.now();
        return Panache.getSession().chain(session -> session.persist(note).chain(session::flush));
    }

    @POST
    @Path("/form")
    @jakarta.ws.rs.Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<String> form(@RestForm @NotNull String alt, @RestForm FileUpload file) {
        return Uni.createFrom().item(alt + " " + (file == null ? "-" : file.size()));
    }

    @GET
    @Path("/search")
    @jakarta.ws.rs.Produces(MediaType.TEXT_PLAIN)
    public Uni<String> search(@QueryParam("q") String q) {
        return Uni.createFrom().item(String.valueOf(q).length() + " " + q);
    }

    @GET
    @Path("/cached")
    public Uni<Response> cached() {
        return Uni.createFrom()
                .item(Response.ok("x").header("Cache-Control", "max-age=60").build());
    }

    @GET
    @Path("/vault")
    @RolesAllowed("principal")
    public Uni<String> vault() {
        return Uni.createFrom().item("secret");
    }
}
