package vn.toasoan.http.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.http.problem.ProblemAnswers;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.http.trace.RequestTrace;

/**
 * Puts the filters in their order around those of Quarkus (CORS 300, authentication 200, authorisation 100) and makes a
 * problem of every failure that no JAX-RS mapper sees.
 */
@ApplicationScoped
class Edge {

    private static final int FIRST = Integer.MAX_VALUE;
    private static final int BEFORE_THE_MAPPERS = Integer.MIN_VALUE + 2;
    private static final int AFTER_CORS = 290;
    private static final int AFTER_AUTHENTICATION = 190;
    private static final List<Integer> STATUSES_OF_THE_ROUTER = List.of(400, 404, 405, 406, 413, 415, 500);

    private final ProblemAnswers answers;
    private final HttpSettings settings;
    private final MemorySize maxBody;
    private final RateLimit rateLimit;

    Edge(
            ProblemAnswers answers,
            HttpSettings settings,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize maxBody) {
        this.answers = answers;
        this.settings = settings;
        this.maxBody = maxBody;
        this.rateLimit = new RateLimit(answers, settings.rateLimit());
    }

    void filters(@Observes Filters filters) {
        filters.register(new FirstHandler(answers), FIRST);
        filters.register(new BodyLimit(answers, settings, maxBody.asLongValue()), AFTER_CORS);
        if (settings.rateLimit().enabled()) {
            filters.register(rateLimit, AFTER_AUTHENTICATION);
        }
    }

    void failures(@Observes Router router) {
        if (settings.rateLimit().enabled()) {
            router.route().order(BEFORE_THE_MAPPERS).failureHandler(rateLimit::countRefusedToken);
        }
        Handler<RoutingContext> answer = request -> answers.end(request, failureOf(request));
        router.route().last().failureHandler(answer);
        STATUSES_OF_THE_ROUTER.forEach(status -> router.errorHandler(status, answer));
    }

    private static Throwable failureOf(RoutingContext request) {
        if (!RequestTrace.hasBegun(request)) {
            // The router takes no target that is not a path, and gives it to no handler.
            RequestTrace.begin(request);
            return ProblemException.of(400, "BAD_PATH");
        }
        return request.failure() != null ? request.failure() : new HttpException(Math.max(request.statusCode(), 400));
    }
}
