package vn.toasoan.notification.bounce;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Empties the mailbox of reports every few minutes, if there is one. A report is deleted after it was applied: whoever dies in
 * between finds it there again, and applying it twice counts once.
 */
@ApplicationScoped
class BounceSchedule {

    private static final Logger LOG = Logger.getLogger(BounceSchedule.class);
    private static final int AT_A_TIME = 50;

    private final Bounces bounces;
    private final Vertx vertx;
    private final Optional<String> host;
    private final int port;
    private final boolean tls;
    private final Optional<String> user;
    private final Optional<String> password;

    BounceSchedule(
            Bounces bounces,
            Vertx vertx,
            @ConfigProperty(name = "toasoan.mail.dsn.host") Optional<String> host,
            @ConfigProperty(name = "toasoan.mail.dsn.port") int port,
            @ConfigProperty(name = "toasoan.mail.dsn.tls") boolean tls,
            @ConfigProperty(name = "toasoan.mail.dsn.user") Optional<String> user,
            @ConfigProperty(name = "toasoan.mail.dsn.password") Optional<String> password) {
        this.bounces = bounces;
        this.vertx = vertx;
        this.host = host;
        this.port = port;
        this.tls = tls;
        this.user = user;
        this.password = password;
    }

    @Scheduled(
            identity = "bounces",
            every = "${toasoan.mail.dsn.every}",
            delayed = "30s",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> empty() {
        return host.isEmpty() ? Uni.createFrom().voidItem() : fetch().chain(this::apply);
    }

    private Uni<List<String>> fetch() {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(this::read).toCompletionStage())
                .onFailure()
                .invoke(failure -> LOG.warnf("The mailbox of reports can't be read: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(List.of());
    }

    /** Reads and leaves: what was applied is deleted afterwards. */
    private List<String> read() throws IOException {
        List<String> messages = new ArrayList<>();
        try (DsnMailbox mailbox = open()) {
            for (int number = 1; number <= Math.min(mailbox.count(), AT_A_TIME); number++) {
                messages.add(mailbox.read(number).orElse(""));
            }
        }
        return messages;
    }

    private Uni<Void> apply(List<String> messages) {
        return Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUniAndConcatenate(message -> DsnReport.read(message)
                        .map(bounces::take)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .collect()
                .asList()
                .chain(() -> messages.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom()
                                .completionStage(() -> vertx.executeBlocking(() -> delete(messages.size()))
                                        .toCompletionStage()));
    }

    /** The first so many are those that were read: a POP3 mailbox keeps its order, and nobody else empties it. */
    private Void delete(int count) throws IOException {
        try (DsnMailbox mailbox = open()) {
            for (int number = 1; number <= count; number++) {
                mailbox.delete(number);
            }
        }
        return null;
    }

    private DsnMailbox open() throws IOException {
        return DsnMailbox.open(host.orElseThrow(), port, tls, user.orElse(""), password.orElse(""));
    }
}
