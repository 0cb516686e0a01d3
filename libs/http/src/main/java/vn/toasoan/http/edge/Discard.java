package vn.toasoan.http.edge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Gets rid of a body that nobody will read. Closing at once would reset the connection while the caller still writes,
 * and most clients then never read the answer; so some of it is taken and dropped first.
 */
final class Discard {

    private static final long MOST_BYTES = 2 * 1024 * 1024;
    private static final long MOST_MILLIS = 3_000;

    private Discard() {}

    static void restOf(RoutingContext request) {
        HttpServerRequest incoming = request.request();
        if (!request.response().headWritten()) {
            request.response().putHeader("Connection", "close");
        }
        long timer = request.vertx()
                .setTimer(MOST_MILLIS, ignored -> incoming.connection().close());
        incoming.handler(bytes -> {
            if (incoming.bytesRead() > MOST_BYTES) {
                request.vertx().cancelTimer(timer);
                incoming.connection().close();
            }
        });
        incoming.endHandler(ignored -> {
            request.vertx().cancelTimer(timer);
            incoming.connection().close();
        });
        incoming.exceptionHandler(ignored -> request.vertx().cancelTimer(timer));
        incoming.resume();
    }

    static void closeUnlessEnded(RoutingContext request) {
        if (!request.request().isEnded()) {
            restOf(request);
        }
    }
}
