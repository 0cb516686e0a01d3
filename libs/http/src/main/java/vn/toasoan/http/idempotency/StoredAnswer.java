package vn.toasoan.http.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer in the form in which it can be given again.
 *
 * @param headers JSON object of the kept headers
 * @param body JSON text; null where the answer had none
 */
record StoredAnswer(int status, String headers, String body) {

    private static final List<String> KEPT = List.of("Location", "ETag");
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    static StoredAnswer of(Response response, ObjectMapper json) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        try {
            String body = response.getEntity() == null ? null : json.writeValueAsString(response.getEntity());
            return new StoredAnswer(response.getStatus(), json.writeValueAsString(headers), body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Not serialisable: " + response.getEntity().getClass(), e);
        }
    }

    /** The first answer, its body written from what was stored, so that first and later ones have the same bytes. */
    Response asFirst(Response original) {
        return body == null
                ? original
                : Response.fromResponse(original)
                        .entity(bytes())
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    Response asReplay(ObjectMapper json) {
        Response.ResponseBuilder response = Response.status(status).header("Idempotent-Replay", "true");
        try {
            json.readValue(headers, HEADERS).forEach(response::header);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored headers are no JSON", e);
        }
        return body == null
                ? response.build()
                : response.entity(bytes()).type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    private byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
