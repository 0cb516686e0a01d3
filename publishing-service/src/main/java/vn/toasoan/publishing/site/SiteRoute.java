package vn.toasoan.publishing.site;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Serves the site's files as they are. No page is rendered and no database is asked on this path; a request can name only
 * what has the shape of a page's address, so nothing outside of the site's folder can be named at all.
 */
@ApplicationScoped
class SiteRoute {

    private static final Logger LOG = Logger.getLogger(SiteRoute.class);
    private static final int BEFORE_THE_CALLER_IS_KNOWN = 250;
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "atom", "application/atom+xml; charset=utf-8",
            "rss", "application/rss+xml; charset=utf-8",
            "json", "application/feed+json; charset=utf-8",
            "xml", "application/xml; charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8",
            "css", "text/css; charset=utf-8");

    private final Vertx vertx;
    private final PageFiles files;
    private final Path pictures;

    SiteRoute(Vertx vertx, PageFiles files, @ConfigProperty(name = "toasoan.data-dir") Path dataDir) {
        this.vertx = vertx;
        this.files = files;
        this.pictures =
                dataDir.resolve("site").resolve("media").toAbsolutePath().normalize();
    }

    /**
     * After the filters that look at path and length, and before those that look at the caller: a page is for everybody,
     * and costs less than counting who reads it. {@code /api}, {@code /q} and the search go on.
     */
    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_THE_CALLER_IS_KNOWN);
    }

    private void handle(RoutingContext request) {
        String path = request.request().path();
        HttpMethod method = request.request().method();
        boolean reading = method == HttpMethod.GET || method == HttpMethod.HEAD;
        if (path.equals(Paths.SEARCH) && reading) {
            request.next();
        } else if (path.equals("/api") || path.startsWith("/api/") || path.equals("/q") || path.startsWith("/q/")) {
            request.next();
        } else {
            // Read to its end, so that the connection serves the next request as well.
            request.request().resume();
            answer(request, path, reading);
        }
    }

    private void answer(RoutingContext request, String path, boolean reading) {
        if (!reading) {
            PublicHeaders.security(request.response().headers());
            request.response()
                    .putHeader("Allow", "GET, HEAD")
                    .setStatusCode(405)
                    .end();
        } else if (Paths.picture(path) != null) {
            picture(request, Paths.picture(path));
        } else if (path.length() > 1 && path.endsWith("/") && Paths.isPage(path.substring(0, path.length() - 1))) {
            moved(request, path.substring(0, path.length() - 1));
        } else if (Paths.isPage(path) && !path.equals(Paths.NOT_FOUND)) {
            page(request, path, Answer.PAGE)
                    .recover(first -> page(request, path, Answer.PAGE))
                    .recover(none -> page(request, path, Answer.GONE))
                    .recover(none -> signpost(request, path))
                    .onFailure(e -> notFound(request));
        } else {
            notFound(request);
        }
    }

    /** Fails, with nothing sent, when there is no such page, or when it was replaced between two reads. */
    private Future<Void> page(RoutingContext request, String path, Answer answer) {
        return page(request, path, answer, answer.status());
    }

    private Future<Void> page(RoutingContext request, String path, Answer answer, int status) {
        String extension = extension(path);
        Coding coding = Coding.bestFor(request.request().getHeader("Accept-Encoding"));
        return vertx.fileSystem()
                .readSymlink(files.link(path, answer).toString())
                .compose(target -> {
                    String sha256 = Path.of(target).getFileName().toString();
                    Path file = files.file(sha256, extension);
                    request.response()
                            .putHeader("Content-Type", TYPES.get(extension))
                            .putHeader("Vary", "Accept-Encoding");
                    String age = extension.equals("css") ? PublicHeaders.FOR_EVER : PublicHeaders.REVALIDATE;
                    return send(request, file + coding.suffix(), EntityTags.of(sha256, coding), age, coding, status);
                });
    }

    /** An address that an article had before: its file holds the one of today. */
    private Future<Void> signpost(RoutingContext request, String path) {
        return vertx.fileSystem()
                .readSymlink(files.link(path, Answer.MOVED).toString())
                .map(target -> files.file(Path.of(target).getFileName().toString(), "txt"))
                .compose(file -> vertx.fileSystem().readFile(file.toString()))
                .map(text -> text.toString(StandardCharsets.US_ASCII))
                .compose(to -> Paths.isPage(to)
                        ? Future.succeededFuture(to)
                        : Future.failedFuture(new IllegalStateException("not a path: " + to)))
                .onSuccess(to -> moved(request, to))
                .mapEmpty();
    }

    private void picture(RoutingContext request, String sha256) {
        request.response().putHeader("Content-Type", "image/jpeg");
        String file = pictures.resolve(sha256 + ".jpg").toString();
        send(request, file, EntityTags.of(sha256, Coding.PLAIN), PublicHeaders.FOR_EVER, Coding.PLAIN, 200)
                .onFailure(e -> notFound(request));
    }

    private Future<Void> send(RoutingContext request, String file, String tag, String age, Coding coding, int status) {
        HttpServerResponse response = request.response();
        return vertx.fileSystem().props(file).compose(props -> {
            PublicHeaders.security(response.headers());
            if (status == 200) {
                response.putHeader("Cache-Control", age).putHeader("ETag", tag);
            } else {
                response.putHeader("Cache-Control", "no-cache");
            }
            if (status == 200 && EntityTags.matches(request.request().getHeader("If-None-Match"), tag)) {
                return response.setStatusCode(304).end();
            }
            if (coding.token() != null) {
                response.putHeader("Content-Encoding", coding.token());
            }
            response.setStatusCode(status);
            if (request.request().method() == HttpMethod.HEAD) {
                return response.putHeader("Content-Length", Long.toString(props.size()))
                        .end();
            }
            return response.sendFile(file);
        });
    }

    private void moved(RoutingContext request, String path) {
        PublicHeaders.security(request.response().headers());
        request.response().putHeader("Location", path).setStatusCode(308).end();
    }

    /** The same page for whatever does not exist, never cached under the wrong address. */
    private void notFound(RoutingContext request) {
        if (request.response().headWritten()) {
            request.response().reset();
            return;
        }
        page(request, Paths.NOT_FOUND, Answer.PAGE, 404).onFailure(e -> {
            LOG.error("the page for unknown addresses is missing", e);
            request.response().setStatusCode(404).end();
        });
    }

    private static String extension(String path) {
        int dot = path.lastIndexOf('.');
        String extension = dot < 0 ? "html" : path.substring(dot + 1);
        return TYPES.containsKey(extension) ? extension : "html";
    }
}
