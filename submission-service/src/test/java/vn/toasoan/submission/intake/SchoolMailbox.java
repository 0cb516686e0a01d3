package vn.toasoan.submission.intake;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** The school's mailbox on a real IMAP server in this JVM. */
final class SchoolMailbox implements AutoCloseable {

    private static final String ADDRESS = "th.hai-ninh@example.edu.vn";

    private final GreenMail server;
    private final GreenMailUser user;

    private SchoolMailbox(GreenMail server, GreenMailUser user) {
        this.server = server;
        this.user = user;
    }

    static SchoolMailbox open() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        return new SchoolMailbox(server, server.setUser(ADDRESS, ADDRESS, "mat-khau"));
    }

    /** As a server that takes a mail, the moment being its own. */
    void receive(String mail, Instant at) {
        try {
            MimeMessage message = new MimeMessage(
                    null, new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
            server.getManagers()
                    .getImapHostManager()
                    .getInbox(user)
                    .appendMessage(message, new jakarta.mail.Flags(), Date.from(at));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** One round of the service; returns how many items are new. */
    int look(MailRound round) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> round.look(settings()));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private MailboxSettings settings() {
        int port = server.getImap().getPort();
        return new MailboxSettings() {
            @Override
            public Optional<String> host() {
                return Optional.of("127.0.0.1");
            }

            @Override
            public String every() {
                return "off";
            }

            @Override
            public int port() {
                return port;
            }

            @Override
            public boolean tls() {
                return false;
            }

            @Override
            public Optional<String> user() {
                return Optional.of(ADDRESS);
            }

            @Override
            public Optional<String> password() {
                return Optional.of("mat-khau");
            }

            @Override
            public String folder() {
                return "INBOX";
            }

            @Override
            public Duration oldest() {
                return Duration.ofDays(60);
            }
        };
    }

    @Override
    public void close() {
        server.stop();
    }
}
