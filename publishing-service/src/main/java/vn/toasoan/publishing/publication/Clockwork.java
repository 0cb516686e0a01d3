package vn.toasoan.publishing.publication;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.toasoan.publishing.work.WorkLoop;

/** Ends notices and pins when their time is over: one by one, each in a transaction of its own, whoever visits or not. */
@ApplicationScoped
class Clockwork {

    private static final Logger LOG = Logger.getLogger(Clockwork.class);
    private static final String NEXT = """
            select article_id, state = 'PUBLISHED' and expires_at <= now() as expires from publication
            where state = 'PUBLISHED' and (expires_at <= now() or pinned and pinned_until <= now())
            limit 1
            """;

    private final PublicationDesk desk;
    private final WorkLoop loop;

    Clockwork(PublicationDesk desk, Vertx vertx) {
        this.desk = desk;
        this.loop = new WorkLoop(vertx.getDelegate(), "expiry", this::next);
    }

    @Scheduled(every = "1s", delayed = "1s")
    void poll() {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    @WithTransaction
    Uni<Boolean> next() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT, Tuple.class).getSingleResultOrNull())
                .chain(row -> row == null
                        ? Uni.createFrom().item(false)
                        : end(row.get(0, UUID.class), Boolean.TRUE.equals(row.get(1, Boolean.class))));
    }

    private Uni<Boolean> end(UUID articleId, boolean expires) {
        LOG.infof("time is over: articleId=%s %s", articleId, expires ? "notice" : "pin");
        return desk.execute(articleId, Instruction.of(expires ? Command.EXPIRE : Command.UNPIN), By.CLOCK, found -> {})
                .replaceWith(true);
    }
}
