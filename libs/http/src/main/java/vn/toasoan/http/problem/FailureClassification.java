package vn.toasoan.http.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.CompositeException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/** Which problem a failure is. One place, for JAX-RS and for Vert.x routes alike. */
final class FailureClassification {

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "BAD_REQUEST"),
            Map.entry(401, "UNAUTHENTICATED"),
            Map.entry(403, "FORBIDDEN"),
            Map.entry(404, "NOT_FOUND"),
            Map.entry(405, "METHOD_NOT_ALLOWED"),
            Map.entry(406, "NOT_ACCEPTABLE"),
            Map.entry(409, "CONFLICT"),
            Map.entry(410, "GONE"),
            Map.entry(412, "STALE_VERSION"),
            Map.entry(413, "TOO_LARGE"),
            Map.entry(415, "UNSUPPORTED_MEDIA_TYPE"),
            Map.entry(422, "VALIDATION"),
            Map.entry(428, "PRECONDITION_REQUIRED"),
            Map.entry(429, "TOO_MANY_REQUESTS"),
            Map.entry(503, "UNAVAILABLE"));
    private static final List<String> PASSED_ON = List.of("Allow", "Retry-After");

    private FailureClassification() {}

    static ProblemException problemOf(Throwable failure) {
        ProblemException problem = switch (failure) {
            case null -> ofStatus(500);
            case ProblemException own -> own;
            case ConstraintViolationException violations -> Violations.problemOf(violations);
            case UnauthorizedException e -> ofStatus(401);
            case AuthenticationCompletionException e -> invalidToken();
            case AuthenticationException e -> invalidToken();
            case ForbiddenException e -> ofStatus(403);
            case WebApplicationException e when e.getCause() instanceof ProblemException own -> own;
            case WebApplicationException e -> ofResponse(e.getResponse());
            case HttpException e -> ofStatus(e.getStatusCode());
            case RejectedExecutionException e -> ofStatus(503);
            default -> DatabaseFailures.problemOf(failure).orElseGet(() -> ofCause(failure));
        };
        return withRequiredHeaders(problem);
    }

    static ProblemException ofStatus(int status) {
        int known = status >= 400 && status <= 599 ? status : 500;
        String code = CODES.getOrDefault(known, known < 500 ? "BAD_REQUEST" : "INTERNAL");
        return ProblemException.of(known, code);
    }

    /** An exception that only carries the real one, as a failed Uni or a constructor called by reflection does. */
    private static ProblemException ofCause(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean carried = failure instanceof CompletionException
                || failure instanceof ExecutionException
                || failure instanceof CompositeException;
        return carried && cause != null && cause != failure ? problemOf(cause) : ofStatus(500);
    }

    private static ProblemException ofResponse(Response response) {
        ProblemException problem = ofStatus(response.getStatus());
        for (String header : PASSED_ON) {
            String value = response.getHeaderString(header);
            if (value != null) {
                problem.header(header, value);
            }
        }
        return problem;
    }

    private static ProblemException invalidToken() {
        return ofStatus(401).header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    private static ProblemException withRequiredHeaders(ProblemException problem) {
        if (problem.status() == 401 && !problem.headers().containsKey("WWW-Authenticate")) {
            problem.header("WWW-Authenticate", "Bearer");
        }
        if (problem.status() == 503 && !problem.headers().containsKey("Retry-After")) {
            problem.header("Retry-After", "5");
        }
        return problem;
    }
}
