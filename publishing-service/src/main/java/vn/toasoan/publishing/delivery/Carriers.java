package vn.toasoan.publishing.delivery;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.toasoan.publishing.delivery.Sent.Kind;
import vn.toasoan.publishing.destination.Format;
import vn.toasoan.publishing.destination.TransportKind;

/** Every formatter and transport there is, by name; sends a job by its route, and never for longer than allowed. */
@ApplicationScoped
class Carriers {

    private static final Logger LOG = Logger.getLogger(Carriers.class);

    private final Map<Format, Formatter> formatters;
    private final Map<TransportKind, Transport> transports;
    private final Vertx vertx;
    private final Duration patience;

    Carriers(
            @All List<Formatter> formatters,
            @All List<Transport> transports,
            Vertx vertx,
            @ConfigProperty(name = "toasoan.delivery.timeout") Duration patience) {
        this.formatters = formatters.stream().collect(Collectors.toMap(Formatter::format, Function.identity()));
        this.transports = transports.stream().collect(Collectors.toMap(Transport::kind, Function.identity()));
        this.vertx = vertx;
        this.patience = patience;
    }

    /** Never fails: what goes wrong is an outcome. */
    Uni<Sent> send(Job job) {
        Transport transport = transports.get(job.route().transport());
        return patiently(
                job,
                (transport.carriesContent() ? make(job) : Uni.createFrom().<Content>nullItem())
                        .chain(content -> transport.send(job, content)));
    }

    /** As {@link #send(Job)}, with content that no formatter made. */
    Uni<Sent> send(Job job, Content content) {
        return patiently(job, transports.get(job.route().transport()).send(job, content));
    }

    private Uni<Sent> patiently(Job job, Uni<Sent> sending) {
        return sending.ifNoItem()
                .after(patience)
                .recoverWithItem(() -> Sent.of(Kind.RETRY, "TIMEOUT"))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "not sent: deliveryId=%s destination=%s %s", job.deliveryId(), job.destination(), failure);
                    return Sent.of(Kind.RETRY, "INTERNAL");
                });
    }

    /** What the route's format makes of the job. */
    Uni<Content> make(Job job) {
        Formatter formatter = formatters.get(job.route().format());
        return job.route().format() == Format.EVENT_JSON
                ? Uni.createFrom().item(() -> formatter.make(job))
                : vertx.executeBlocking(() -> formatter.make(job), false);
    }
}
