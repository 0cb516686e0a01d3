package vn.toasoan.http.problem;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Makes a problem of every failure of a JAX-RS resource. The types are listed, although {@link Throwable} is among them,
 * because Quarkus has mappers of its own for them, and the nearest type wins.
 */
class ProblemMappers {

    private final ProblemAnswers answers;

    ProblemMappers(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper({
        Throwable.class,
        ProblemException.class,
        ConstraintViolationException.class,
        ValidationException.class,
        MismatchedInputException.class,
        InvalidDefinitionException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        WebApplicationException.class
    })
    Response failure(Throwable failure, RoutingContext request) {
        return answers.answer(request, failure);
    }

    /** JAX-RS answers a bad query value with 404, as it does a bad path segment; here the first is 400. */
    @ServerExceptionMapper
    Response notFound(NotFoundException failure, RoutingContext request, ResourceInfo resource, UriInfo uri) {
        boolean inConversion = failure.getCause() != null && !(failure.getCause() instanceof ProblemException);
        Throwable told = inConversion
                ? BadParameter.in(resource, uri).map(Throwable.class::cast).orElse(failure)
                : failure;
        return answers.answer(request, told);
    }
}
