package vn.toasoan.notification.channel;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * E-mail by SMTP. The Message-ID is the same at every attempt, so that a receiver which got the message twice can tell.
 */
@ApplicationScoped
public class MailChannel {

    private final ReactiveMailer mailer;
    private final String domain;
    private final String appUrl;

    MailChannel(
            ReactiveMailer mailer,
            @ConfigProperty(name = "toasoan.mail.domain") String domain,
            @ConfigProperty(name = "toasoan.app.url") String appUrl) {
        this.mailer = mailer;
        this.domain = domain;
        this.appUrl = appUrl;
    }

    /** Completes when the mail server has accepted the message; fails with the SMTP client's own error. */
    public Uni<Void> send(UUID notificationId, String templateCode, String address, MailContent content) {
        MailTemplate template = MailTemplate.of(templateCode);
        return template.text(content, appUrl)
                .createUni()
                .chain(text -> template.html(content, appUrl)
                        .createUni()
                        .map(html -> Mail.withText(address, template.subject(content), text)
                                .setHtml(html)
                                .addHeader("Message-ID", "<n." + notificationId + "@" + domain + ">")
                                .addHeader("Auto-Submitted", "auto-generated")
                                .addHeader("X-Auto-Response-Suppress", "All")))
                .chain(mail -> mailer.send(mail));
    }
}
