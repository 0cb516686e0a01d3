package vn.toasoan.publishing.delivery;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.publishing.destination.ForbiddenTarget;
import vn.toasoan.publishing.destination.WebhookAddresses;

/** Looks now and then whether what was posted is still there, and flags what is not. Goes nowhere a webhook may not go. */
@ApplicationScoped
class PostedPages {

    private static final String DUE = """
            select id, posted_url from delivery where state = 'POSTED' and posted_url is not null
              and coalesce(checked_at, outcome_at) < now() - make_interval(secs => $1)
            order by checked_at nulls first limit 20
            """;

    private final Pool pool;
    private final WebhookAddresses addresses;
    private final PinnedClient client;
    private final Ledger ledger;
    private final Vertx vertx;
    private final Clock clock;
    private final Duration every;

    PostedPages(
            Pool pool,
            WebhookAddresses addresses,
            PinnedClient client,
            Ledger ledger,
            Vertx vertx,
            Clock clock,
            @ConfigProperty(name = "toasoan.delivery.page-check-age") Duration every) {
        this.pool = pool;
        this.addresses = addresses;
        this.client = client;
        this.ledger = ledger;
        this.vertx = vertx;
        this.clock = clock;
        this.every = every;
    }

    @Scheduled(every = "${toasoan.delivery.page-check}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of((double) every.toSeconds()))
                .chain(rows -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (Row row : rows) {
                        all = all.chain(() -> problemOf(row.getString(1)))
                                .chain(problem -> flag(row.getUUID(0), row.getString(1), problem));
                    }
                    return all;
                });
    }

    /** @param url that was looked at: whoever put the record right meanwhile gets a look of its own */
    @WithTransaction
    Uni<Void> flag(UUID id, String url, String problem) {
        return ledger.find(id)
                .invoke(delivery -> {
                    if (delivery.outcome() != null
                            && url.equals(delivery.outcome().postedUrl())) {
                        delivery.checked(problem.isEmpty() ? null : problem, clock.instant());
                    }
                })
                .replaceWithVoid();
    }

    /** Empty for a page that is there; one that has moved is. */
    Uni<String> problemOf(String url) {
        return vertx.executeBlocking(() -> addresses.resolvePage(url), false)
                .chain(target ->
                        client.send(HttpMethod.GET, target, Map.of("User-Agent", "ToaSoan-Check/1"), new byte[0]))
                .map(reply -> reply.status() < 400 ? "" : "HTTP_" + reply.status())
                .onFailure(ForbiddenTarget.class)
                .recoverWithItem(Throwable::getMessage)
                .onFailure(UnknownHostException.class)
                .recoverWithItem("UNKNOWN_HOST")
                .onFailure()
                .recoverWithItem("NO_CONNECTION");
    }
}
