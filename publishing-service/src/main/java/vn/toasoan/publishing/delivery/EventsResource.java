package vn.toasoan.publishing.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.publishing.destination.Destinations;
import vn.toasoan.publishing.work.Sha256;

/** What the public Kafka topic carries, for offices that pull. Everything here stands on the public site as well. */
@Path("/api/v1/events")
@PermitAll
@Tag(name = "events", description = "Public events for offices without Kafka: the last id read is the cursor")
public class EventsResource {

    private static final String TYPE = "vn.toasoan.public.article.";
    private static final String BATCH = "application/cloudevents-batch+json";

    private final PublicFeed feed;
    private final Articles articles;
    private final Payloads payloads;
    private final Destinations destinations;
    private final ObjectMapper json;

    EventsResource(
            PublicFeed feed, Articles articles, Payloads payloads, Destinations destinations, ObjectMapper json) {
        this.feed = feed;
        this.articles = articles;
        this.payloads = payloads;
        this.destinations = destinations;
        this.json = json;
    }

    @GET
    @WithTransaction
    @Produces(BATCH)
    @Operation(
            operationId = "pullEvents",
            summary = "Public events after one that was read, oldest first, as a CloudEvents batch",
            description =
                    "Without `after` from the beginning. `types` is a comma-separated choice of published, corrected"
                            + " and withdrawn; `destination` narrows to the topics that the destination chose, and keeps every"
                            + " withdrawal. `Link: rel=\"next\"` is there while there is more; the id of the last event read is"
                            + " the cursor for later, also after years.")
    @APIResponse(responseCode = "200", description = "A batch, empty when there is nothing new")
    @APIResponse(responseCode = "304", description = "As `If-None-Match` has it")
    public Uni<Response> pull(
            @QueryParam("after") UUID after,
            @QueryParam("types") String types,
            @QueryParam("destination") String destination,
            @QueryParam("limit") Integer limit,
            @HeaderParam("If-None-Match") String known,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        List<String> wanted = types == null
                ? List.of()
                : Stream.of(types.split(",")).map(EventsResource::type).toList();
        return feed.arrange()
                .chain(() -> after == null ? Uni.createFrom().item(0L) : feed.placeOf(after))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.of(400, "BAD_CURSOR"))
                .chain(place -> topics(destination).chain(topics -> feed.after(place, wanted, topics, size + 1)))
                .map(rows -> answer(rows, size, known, uri));
    }

    @GET
    @Path("/articles/{articleId}/ninjs")
    @WithSession
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getNinjs", summary = "The published article as IPTC ninjs 2.1")
    @APIResponse(responseCode = "200", description = "The article")
    public Uni<Response> ninjs(@PathParam("articleId") UUID articleId) {
        return articles.find(articleId).chain(article -> {
            if (article == null || article.payload() == null) {
                throw ProblemException.of(404, "NOT_PUBLIC").detail(articleId);
            }
            return payloads.bodies(List.of(article.payload()))
                    .map(bodies -> Response.ok(
                                    NinjsFormatter.of(Message.read(bodies.get(article.payload())), article.title())
                                            .toString())
                            .header("ETag", "\"" + article.payload() + "\"")
                            .build());
        });
    }

    private Uni<List<String>> topics(String destination) {
        return destination == null
                ? Uni.createFrom().item(List.of())
                : destinations
                        .find(destination)
                        .onItem()
                        .ifNull()
                        .failWith(() -> ProblemException.of(404, "DESTINATION_NOT_FOUND")
                                .detail(destination))
                        .map(found -> found.topics());
    }

    private static String type(String name) {
        return switch (name.strip()) {
            case "published", "corrected", "withdrawn" -> TYPE + name.strip() + ".v1";
            default -> throw ProblemException.of(400, "BAD_EVENT_TYPE").detail(name);
        };
    }

    private Response answer(List<Tuple> rows, int size, String known, UriInfo uri) {
        ArrayNode batch = json.createArrayNode();
        rows.stream().limit(size).forEach(row -> batch.add(event(row)));
        String body = batch.toString();
        String tag = "\"" + Sha256.hex(body.getBytes(StandardCharsets.UTF_8)) + "\"";
        Response.ResponseBuilder response = tag.equals(known) ? Response.notModified() : Response.ok(body, BATCH);
        if (rows.size() > size) {
            String next = uri.getRequestUriBuilder()
                    .replaceQueryParam("after", rows.get(size - 1).get(0, String.class))
                    .build()
                    .toString();
            response.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return response.header("ETag", tag).header("Cache-Control", "no-cache").build();
    }

    private ObjectNode event(Tuple row) {
        ObjectNode event = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", row.get(0, String.class))
                .put("source", row.get(1, String.class))
                .put("type", row.get(2, String.class))
                .put("subject", row.get(3, String.class))
                .put("time", row.get(4, OffsetDateTime.class).toInstant().toString())
                .put("dataschema", row.get(5, String.class))
                .put("datacontenttype", "application/json");
        String data = row.get(6, String.class);
        if (data == null) {
            return event.put("erased", true);
        }
        try {
            event.set("data", json.readTree(data));
            return event;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
