package vn.toasoan.archive.audit.chain;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.toasoan.archive.database.Query;

/**
 * Sends each checkpoint out of the system, where nobody who holds the database can reach it: what is kept there shows a
 * later cut or rewriting. Sent again until the mail server took it; twice does no harm.
 */
@ApplicationScoped
class CheckpointMail {

    private static final Logger LOG = Logger.getLogger(CheckpointMail.class);
    private static final String WAITING = """
            select c.size, c.body from audit_checkpoint c
            where not exists (select 1 from audit_checkpoint_mail m where m.size = c.size) order by c.size limit 1
            """;
    private static final String SENT =
            "insert into audit_checkpoint_mail (size, mailed_at) values (:size, :now) on conflict do nothing";
    private static final String TEXT = """
            Nhật ký kiểm chứng của lưu trữ có %d dòng. Tệp kèm theo là điểm chốt đã ký; hãy giữ thư này.

            Khi cần kiểm chứng ngoài hệ thống: verify-audit TỆP-NHẬT-KÝ --key KHÓA-CÔNG-KHAI --checkpoint checkpoint.json
            """;

    private final ReactiveMailer mailer;
    private final Clock clock;
    private final Optional<String> receiver;

    CheckpointMail(
            ReactiveMailer mailer,
            Clock clock,
            @ConfigProperty(name = "toasoan.audit.mail-to") Optional<String> receiver) {
        this.mailer = mailer;
        this.clock = clock;
        this.receiver = receiver;
    }

    private record Waiting(long size, String body) {}

    @Scheduled(every = "{toasoan.audit.mail}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> send() {
        if (receiver.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.withSession(() -> Query.of(WAITING)
                        .first()
                        .map(row -> row == null ? null : new Waiting(row.number("size"), row.text("body"))))
                .chain(waiting -> waiting == null ? Uni.createFrom().voidItem() : send(waiting))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("The checkpoint could not be mailed and waits: %s", failure.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> send(Waiting waiting) {
        Mail mail = Mail.withText(
                        receiver.orElseThrow(),
                        "Điểm chốt nhật ký lưu trữ: %d dòng".formatted(waiting.size()),
                        TEXT.formatted(waiting.size()))
                .addAttachment("checkpoint.json", waiting.body().getBytes(StandardCharsets.UTF_8), "application/json");
        Context context = Vertx.currentContext();
        return mailer.send(mail)
                .emitOn(task -> context.runOnContext(ignored -> task.run()))
                .chain(() -> Panache.withTransaction(() -> Query.of(SENT)
                        .with("size", waiting.size())
                        .with("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .run()))
                .chain(() -> send());
    }
}
