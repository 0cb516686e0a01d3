package vn.toasoan.notification.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.notification.identity.Caller;

/** The inbox live. Ends when the caller's token does: the client comes back with a new one and its last event's id. */
@Path("/api/v1/stream")
@Tag(name = "Hộp thông báo")
class StreamResource {

    private static final Pattern POSITION = Pattern.compile("0|[1-9]\\d{0,17}");
    private static final long RECONNECT_MILLIS = 3000;

    private final InboxStream stream;
    private final Caller caller;
    private final JsonWebToken token;
    private final ObjectMapper json;
    private final Clock clock;

    StreamResource(InboxStream stream, Caller caller, JsonWebToken token, ObjectMapper json, Clock clock) {
        this.stream = stream;
        this.caller = caller;
        this.token = token;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Authenticated
    @Operation(
            operationId = "streamInbox",
            summary = "Luồng thông báo trực tiếp (SSE)",
            description =
                    "Sự kiện `notice`: id là position, data là một InboxItem. Dòng chú thích là nhịp sống. Sau khi "
                            + "mất kết nối, gửi Last-Event-ID để nhận tiếp từ sau sự kiện đó; không gửi: chỉ nhận cái mới.")
    @APIResponse(responseCode = "200", description = "text/event-stream, cho tới khi token hết hạn.")
    public Multi<OutboundSseEvent> follow(
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String lastEventId,
            @QueryParam("lastEventId") @Parameter(description = "Như Last-Event-ID, cho client không gửi được header.")
                    String lastEventIdInQuery,
            @Context Sse sse) {
        Long after = position(lastEventId == null ? lastEventIdInQuery : lastEventId);
        Duration life = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return stream.of(caller.subject(), after)
                .onItem()
                .transformToMultiAndConcatenate(batch -> Multi.createFrom().iterable(events(batch, sse)))
                .select()
                .first(life.isNegative() ? Duration.ZERO : life);
    }

    private static Long position(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!POSITION.matcher(text.strip()).matches()) {
            throw ProblemException.of(400, "BAD_EVENT_ID");
        }
        return Long.valueOf(text.strip());
    }

    private List<OutboundSseEvent> events(List<InboxView> batch, Sse sse) {
        if (batch.isEmpty()) {
            return List.of(sse.newEventBuilder()
                    .comment("")
                    .reconnectDelay(RECONNECT_MILLIS)
                    .build());
        }
        return batch.stream().map(item -> event(item, sse)).toList();
    }

    private OutboundSseEvent event(InboxView item, Sse sse) {
        try {
            return sse.newEventBuilder()
                    .id(Long.toString(item.position()))
                    .name("notice")
                    .data(String.class, json.writeValueAsString(item))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
