package vn.toasoan.http.edge;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import vn.toasoan.http.problem.ProblemAnswers;
import vn.toasoan.http.problem.ProblemException;

/**
 * Refuses a body that is too long by its declared length, before a byte of it is read. A body of undeclared length is
 * counted where it is read: JSON by {@code BodyReading}, multipart by Quarkus' own parser.
 */
final class BodyLimit implements Handler<RoutingContext> {

    private final ProblemAnswers answers;
    private final HttpSettings settings;
    private final long multipart;

    BodyLimit(ProblemAnswers answers, HttpSettings settings, long multipart) {
        this.answers = answers;
        this.settings = settings;
        this.multipart = multipart;
    }

    @Override
    public void handle(RoutingContext request) {
        HttpServerRequest incoming = request.request();
        String type = incoming.getHeader("Content-Type");
        long limit = isMultipart(type) ? multipart : settings.maxBody(type);
        String length = incoming.getHeader("Content-Length");
        if (length != null && isLonger(length, limit)) {
            Discard.restOf(request);
            answers.end(request, ProblemException.of(413, "TOO_LARGE").detail(limit / 1024));
            return;
        }
        if (length == null && !incoming.isEnded()) {
            request.addEndHandler(ignored -> Discard.closeUnlessEnded(request));
        }
        request.next();
    }

    private static boolean isMultipart(String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean isLonger(String length, long limit) {
        try {
            return Long.parseLong(length) > limit;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
