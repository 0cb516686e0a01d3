package vn.toasoan.http.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import vn.toasoan.http.edge.HttpSettings;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.http.trace.RequestBody;

/**
 * Reads the body of a request, whole and bounded, and tells what is wrong with it by place and code. An empty JSON body
 * counts as {@code {}}: a command without parameters may come without a body, and one that needs some is told which.
 */
@Provider
class BodyReading implements ReaderInterceptor {

    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

    private final Instance<HttpSettings> settings;
    private final CurrentVertxRequest current;

    /** Quarkus makes it at build time of the routes, when the settings of the running service do not exist yet. */
    BodyReading(Instance<HttpSettings> settings, CurrentVertxRequest current) {
        this.settings = settings;
        this.current = current;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        byte[] body = bounded(context.getInputStream(), type == null ? null : type.toString());
        RequestBody.remember(current.getCurrent(), body);
        if (!isJson(type)) {
            context.setInputStream(new ByteArrayInputStream(body));
            return context.proceed();
        }
        context.setInputStream(new ByteArrayInputStream(body.length == 0 ? EMPTY_OBJECT : body));
        return read(context);
    }

    private static Object read(ReaderInterceptorContext context) throws IOException {
        try {
            Object entity = context.proceed();
            if (entity == null) {
                throw ProblemException.of(400, "MALFORMED");
            }
            return entity;
        } catch (JsonProcessingException e) {
            throw MalformedBody.problemOf(e);
        } catch (WebApplicationException e) {
            throw e.getCause() instanceof JsonProcessingException cause ? MalformedBody.problemOf(cause) : e;
        }
    }

    private byte[] bounded(InputStream body, String contentType) throws IOException {
        int limit = Math.toIntExact(settings.get().maxBody(contentType));
        byte[] read = body.readNBytes(limit + 1);
        if (read.length > limit) {
            throw ProblemException.of(413, "TOO_LARGE").detail(limit / 1024);
        }
        return read;
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }
}
