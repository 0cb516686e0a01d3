package vn.toasoan.http.edge;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import vn.toasoan.http.problem.ProblemAnswers;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.http.trace.RequestTrace;

/** Stands before every other handler: names the request, sets the safe headers, refuses a path with two readings. */
final class FirstHandler implements Handler<RoutingContext> {

    private final ProblemAnswers answers;

    FirstHandler(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void handle(RoutingContext request) {
        RequestTrace.begin(request);
        request.addHeadersEndHandler(ignored -> addSafeHeaders(request));
        if (RawPath.isPlain(request.request().uri())) {
            request.next();
        } else {
            answers.end(request, ProblemException.of(400, "BAD_PATH"));
        }
    }

    /** What a resource sets itself stays: a public page or an image may be cached, an API answer is not by default. */
    private static void addSafeHeaders(RoutingContext request) {
        MultiMap headers = request.response().headers();
        setIfAbsent(headers, "X-Content-Type-Options", "nosniff");
        setIfAbsent(headers, "Referrer-Policy", "strict-origin-when-cross-origin");
        String path = request.request().path();
        if (path != null && path.startsWith("/api/")) {
            setIfAbsent(headers, "Cache-Control", "no-store");
            setIfAbsent(headers, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
