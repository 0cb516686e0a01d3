package vn.toasoan.notification.zalo.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.problem.ProblemException;

/**
 * Where Zalo tells what happens at the account. Everything is stored and answered with 200 at once: Zalo waits for two
 * seconds, and an answer shows nobody whether a signature was right.
 */
@Path("/hooks/zalo/oa")
@Tag(name = "Kênh Zalo")
class OaHook {

    private static final int LARGEST = 64 * 1024;

    private final Signatures signatures;
    private final ZaloEvents events;
    private final ObjectMapper json;
    private final MeterRegistry metrics;

    OaHook(Signatures signatures, ZaloEvents events, ObjectMapper json, MeterRegistry metrics) {
        this.signatures = signatures;
        this.events = events;
        this.json = json;
        this.metrics = metrics;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @WithTransaction
    @Operation(operationId = "zaloOaHook", summary = "Webhook của Zalo OA", description = "Chỉ Zalo gọi.")
    @APIResponse(
            responseCode = "200",
            description = "Đã nhận; xử lý sau. Sự kiện sai chữ ký được giữ một ngày và bỏ qua.")
    public Uni<Response> received(
            @HeaderParam("X-ZEvent-Signature") String signature,
            @HeaderParam("X-ZEvent-Timestamp") String time,
            byte[] body) {
        JsonNode event = read(body);
        SignatureVariant variant = signatures.matching(signature, time, body, event);
        String code = variant == null ? null : variant.code();
        metrics.counter("zalo.hook", "product", "OA", "variant", variant == null ? "none" : code)
                .increment();
        return events.store(
                        dedupKey(event, body),
                        event.path("event_name").asText("?"),
                        code,
                        new String(body, StandardCharsets.UTF_8))
                .replaceWith(Response.ok().build());
    }

    private JsonNode read(byte[] body) {
        if (body == null || body.length > LARGEST) {
            throw ProblemException.of(413, "TOO_LARGE").detail(LARGEST / 1024);
        }
        try {
            JsonNode event = json.readTree(body);
            if (event != null && event.isObject()) {
                return event;
            }
        } catch (IOException e) {
            // said below
        }
        throw ProblemException.of(400, "MALFORMED");
    }

    /** Zalo repeats an event until it is taken: by the message's id, else by what happened to whom and when. */
    private static String dedupKey(JsonNode event, byte[] body) {
        String name = event.path("event_name").asText();
        String message = event.at("/message/msg_id").asText();
        if (!message.isEmpty()) {
            return name + ":" + message;
        }
        return name + ":" + event.path("timestamp").asText() + ":"
                + HexFormat.of().toHexDigits(java.util.Arrays.hashCode(body));
    }
}
