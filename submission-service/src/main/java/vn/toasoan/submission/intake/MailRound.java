package vn.toasoan.submission.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.toasoan.submission.media.Vault;

/** Looks into the school's mailbox, and brings each new mail in. What fails in the middle is done again next time. */
@ApplicationScoped
class MailRound {

    private static final Logger LOG = Logger.getLogger(MailRound.class);

    private final MailboxSettings settings;
    private final Marks marks;
    private final Postbox postbox;
    private final Vault vault;
    private final Clock clock;
    private final WorkerExecutor fetching;

    MailRound(MailboxSettings settings, Marks marks, Postbox postbox, Vault vault, Clock clock, Vertx vertx) {
        this.settings = settings;
        this.marks = marks;
        this.postbox = postbox;
        this.vault = vault;
        this.clock = clock;
        this.fetching = vertx.createSharedWorkerExecutor("intake", 1, 10, TimeUnit.MINUTES);
    }

    @PreDestroy
    void close() {
        fetching.close();
    }

    @Scheduled(
            every = "{toasoan.intake.every}",
            identity = "mail-round",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        if (settings.host().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return look(settings)
                .invoke(items -> {
                    if (items > 0) {
                        LOG.infof("%d new items from the mailbox", items);
                    }
                })
                .onFailure()
                .invoke(e -> LOG.warnf("The mailbox could not be read: %s", e.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** How many items there are now that were not there before. */
    Uni<Integer> look(MailboxSettings mailbox) {
        return Panache.withSession(() -> marks.of(name(mailbox)))
                .chain(mark ->
                        blocking(() -> ImapMailbox.after(mark, mailbox, clock.instant(), vault::newTemporaryFile)))
                .chain(round -> take(mailbox, round));
    }

    /** The mark moves with each mail: what failed is where the next round begins. */
    private Uni<Integer> take(MailboxSettings mailbox, ImapMailbox.Round round) {
        Uni<Integer> taken = Uni.createFrom().item(0);
        for (ImapMailbox.Fetched mail : round.mails()) {
            taken = taken.chain(before -> postbox.take(mail, round.mark().uidValidity(), name(mailbox))
                    .call(() -> mark(mailbox, new Marks.Mark(round.mark().uidValidity(), mail.uid())))
                    .map(added -> added == null ? before : before + 1)
                    .eventually(() -> delete(mail.file())));
        }
        return taken.call(() -> mark(mailbox, round.mark()));
    }

    private Uni<Void> mark(MailboxSettings mailbox, Marks.Mark mark) {
        return Panache.withTransaction(() -> marks.put(name(mailbox), mark));
    }

    /** In the database; without the password. */
    private static String name(MailboxSettings mailbox) {
        return mailbox.user().orElse("") + "@" + mailbox.host().orElse("") + ":" + mailbox.port() + "/"
                + mailbox.folder();
    }

    private static void delete(Path file) {
        if (file != null) {
            file.toFile().delete();
        }
    }

    private <T> Uni<T> blocking(Callable<T> work) {
        return Uni.createFrom().deferred(() -> UniHelper.toUni(fetching.executeBlocking(work)));
    }
}
