package vn.toasoan.notification.channel;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.notification.rule.Channel;

/**
 * E-mail by SMTP. The Message-ID is the same at every attempt, so that a receiver which got the message twice can tell.
 */
@ApplicationScoped
public class MailChannel implements OutgoingChannel {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReactiveMailer mailer;
    private final MailWriter writer;
    private final String domain;
    private final Optional<String> bounces;

    MailChannel(
            ReactiveMailer mailer,
            MailWriter writer,
            @ConfigProperty(name = "toasoan.mail.domain") String domain,
            @ConfigProperty(name = "toasoan.mail.bounce-address") Optional<String> bounces) {
        this.mailer = mailer;
        this.writer = writer;
        this.domain = domain;
        this.bounces = bounces;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Uni<SendOutcome> send(Message message) {
        return writer.write(message)
                .chain(letter -> mailer.send(mail(message, letter))
                        .ifNoItem()
                        .after(PATIENCE)
                        .fail())
                .replaceWith(new SendOutcome.Accepted("SMTP 250"));
    }

    @Override
    public SendOutcome.Failed read(Throwable failure) {
        return new SendOutcome.Failed(
                SmtpFailure.describe(failure),
                SmtpFailure.isPermanent(failure),
                SmtpFailure.mayHaveBeenDelivered(failure),
                SmtpFailure.saysNobodyIsThere(failure));
    }

    private Mail mail(Message message, Letter letter) {
        Mail mail = Mail.withText(message.address(), letter.subject(), letter.text())
                .setHtml(letter.html())
                .addHeader("Message-ID", "<n." + message.id() + "@" + domain + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("X-Auto-Response-Suppress", "All")
                .addHeader("Content-Language", message.language().code());
        if (message.bulk()) {
            mail.addHeader("Precedence", "bulk");
        }
        if (message.unsubscribeUrl() != null) {
            mail.addHeader("List-Unsubscribe", "<" + message.unsubscribeUrl() + ">")
                    .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        bounces.ifPresent(address -> mail.setBounceAddress(BounceAddress.tagged(address, message.id())));
        return mail;
    }
}
