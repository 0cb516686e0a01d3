package vn.toasoan.http.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The two names by which a request is found again: the caller's {@code X-Request-Id} and the trace id. */
public final class RequestTrace {

    public static final String REQUEST_ID = "X-Request-Id";
    public static final String TRACE_ID = "X-Trace-Id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");
    private static final String REQUEST_ID_KEY = "toasoan.request-id";
    private static final String TRACE_ID_KEY = "toasoan.trace-id";

    private RequestTrace() {}

    /**
     * Names the request, in the answer's headers and in the log: takes the caller's id where it is harmless in a log
     * line, else makes one.
     */
    public static void begin(RoutingContext request) {
        String given = request.request().getHeader(REQUEST_ID);
        String id = given != null && SANE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        SpanContext span = Span.current().getSpanContext();
        String traceId = span.isValid() ? span.getTraceId() : id;
        request.put(REQUEST_ID_KEY, id).put(TRACE_ID_KEY, traceId);
        MDC.put("requestId", id);
        HttpServerResponse response = request.response();
        response.putHeader(REQUEST_ID, id).putHeader(TRACE_ID, traceId);
    }

    /** Whether {@link #begin} was called for the request. */
    public static boolean hasBegun(RoutingContext request) {
        return request.get(REQUEST_ID_KEY) != null;
    }

    /** The trace id, or the request id where the request is not traced; never null. */
    public static String traceId(RoutingContext request) {
        String traceId = request.get(TRACE_ID_KEY);
        return traceId == null ? "unknown" : traceId;
    }
}
