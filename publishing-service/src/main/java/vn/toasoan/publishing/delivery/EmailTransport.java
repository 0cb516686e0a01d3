package vn.toasoan.publishing.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.publishing.delivery.Sent.Kind;
import vn.toasoan.publishing.destination.TransportKind;

/** A letter with the document and its pictures attached; its Message-ID is the delivery's, the same on every try. */
@ApplicationScoped
class EmailTransport implements Transport {

    private static final int LONGEST_SUBJECT = 78;

    private final ReactiveMailer mailer;
    private final String domain;

    EmailTransport(ReactiveMailer mailer, @ConfigProperty(name = "toasoan.delivery.mail-domain") String domain) {
        this.mailer = mailer;
        this.domain = domain;
    }

    @Override
    public TransportKind kind() {
        return TransportKind.EMAIL;
    }

    @Override
    public Uni<Sent> send(Job job, Content content) {
        Mail mail = Mail.withText(job.route().address(), subject(job), content.text())
                .addHeader("Message-ID", "<d." + job.deliveryId() + "@" + domain + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .setBounceAddress("bounce+" + job.deliveryId() + "@" + domain);
        content.parts().forEach(part -> mail.addAttachment(part.name(), part.bytes(), part.type()));
        String request = "To: " + job.route().address() + "\nSubject: " + subject(job) + "\n\n" + content.text();
        return mailer.send(mail)
                .map(ignored -> new Sent(Kind.DELIVERED, null, null, null, null, request, null, null))
                .onFailure()
                .recoverWithItem(failure -> refused(failure, request));
    }

    /** 5xx is a server's last word; all else may pass. */
    private static Sent refused(Throwable failure, String request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                return new Sent(
                        smtp.isPermanent() ? Kind.FAILED : Kind.RETRY,
                        "SMTP_" + smtp.getReplyCode(),
                        smtp.getReplyCode(),
                        null,
                        null,
                        request,
                        Excerpt.of(
                                "SMTP",
                                String.join("\n", smtp.getReplyMessages()).getBytes()),
                        null);
            }
        }
        return new Sent(
                Kind.RETRY,
                "NO_CONNECTION",
                null,
                null,
                null,
                request,
                failure.getClass().getSimpleName(),
                null);
    }

    private static String subject(Job job) {
        String subject = Normalizer.normalize(CoverLetter.subject(job.action(), job.title()), Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}", " ");
        return subject.length() <= LONGEST_SUBJECT
                ? subject
                : subject.substring(0, LONGEST_SUBJECT - 1).strip() + "…";
    }
}
