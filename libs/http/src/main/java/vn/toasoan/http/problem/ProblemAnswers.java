package vn.toasoan.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.toasoan.http.trace.RequestTrace;

/** Answers a request with a failure, as a problem in the caller's language. */
@ApplicationScoped
public class ProblemAnswers {

    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);
    private static final String TYPE_BASE = "https://docs.toasoan.vn/problems/";

    private final ObjectMapper json;
    private final ProblemTexts texts = ProblemTexts.load();

    ProblemAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** Ends the request outside JAX-RS: in a Vert.x route or filter. Does nothing once an answer has begun. */
    public void end(RoutingContext request, Throwable failure) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten()) {
            response.reset();
            return;
        }
        ProblemException problem = problemOf(request, failure);
        Language language = language(request);
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Content-Language", language.tag());
        problem.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(body(request, problem, language)));
    }

    Response answer(RoutingContext request, Throwable failure) {
        ProblemException problem = problemOf(request, failure);
        Language language = language(request);
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(MEDIA_TYPE)
                .header("Content-Language", language.tag())
                .entity(body(request, problem, language));
        problem.headers().forEach(response::header);
        return response.build();
    }

    private static ProblemException problemOf(RoutingContext request, Throwable failure) {
        ProblemException problem = FailureClassification.problemOf(failure);
        if (problem.status() >= 500) {
            LOG.errorf(
                    failure,
                    "%s %s answered %d %s, traceId=%s",
                    request.request().method(),
                    request.request().path(),
                    problem.status(),
                    problem.code(),
                    RequestTrace.traceId(request));
        }
        return problem;
    }

    private static Language language(RoutingContext request) {
        return Language.of(request.request().getHeader("Accept-Language"));
    }

    private byte[] body(RoutingContext request, ProblemException problem, Language language) {
        String code = problem.code();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", TYPE_BASE + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        members.put(
                "title",
                texts.find(language, code + ".title", problem.arguments()).orElse(code));
        members.put("status", problem.status());
        texts.find(language, code + ".detail", problem.arguments()).ifPresent(detail -> members.put("detail", detail));
        members.put("instance", request.request().path());
        members.put("code", code);
        if (!problem.errors().isEmpty()) {
            members.put("errors", errors(problem.errors(), language));
        }
        members.put("traceId", RequestTrace.traceId(request));
        problem.extensions().forEach(members::putIfAbsent);
        try {
            return json.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An extension of " + code + " is not serialisable", e);
        }
    }

    private List<Map<String, Object>> errors(List<ProblemError> errors, Language language) {
        List<Map<String, Object>> entries = new ArrayList<>(errors.size());
        for (ProblemError error : errors) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("pointer", error.pointer());
            if (error.in() != null) {
                entry.put("in", error.in());
            }
            entry.put("code", error.code());
            message(error.text(), language).ifPresent(message -> entry.put("message", message));
            entries.add(entry);
        }
        return entries;
    }

    private Optional<String> message(ProblemError.Text text, Language language) {
        return texts.find(language, text.key() + ".detail", text.args())
                .or(() -> texts.find(language, text.key() + ".title", text.args()))
                .or(() -> Optional.ofNullable(text.fallback()));
    }
}
