package vn.toasoan.testkit;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real SMTP server in this JVM that keeps every mail it gets, whoever the recipient is. */
public final class Mailbox implements AutoCloseable {
    private static final String SHARED = "toasoan.testkit.smtp";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<Integer, Mailbox> STARTED = new ConcurrentHashMap<>();

    private final GreenMail server;
    private final int port;

    private Mailbox(int port) {
        this.port = port;
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        this.server = new GreenMail(setup);
    }

    /** The mailbox of this JVM, started at the first call. */
    public static Mailbox shared() {
        synchronized (Mailbox.class.getName().intern()) {
            String known = System.getProperty(SHARED);
            Mailbox mailbox = known == null ? null : STARTED.get(Integer.parseInt(known));
            if (mailbox == null) {
                mailbox = start();
                System.setProperty(SHARED, Integer.toString(mailbox.port));
            }
            return mailbox;
        }
    }

    /** A mailbox of the caller's own on a free port. */
    public static Mailbox start() {
        Mailbox mailbox = new Mailbox(Ports.free());
        mailbox.server.start();
        STARTED.put(mailbox.port, mailbox);
        return mailbox;
    }

    /** Port on 127.0.0.1; the same after {@link #startAgain()}. */
    public int port() {
        return port;
    }

    /** All mails so far, in the order of arrival. */
    public List<ReceivedMail> received() {
        return Stream.of(server.getReceivedMessages()).map(ReceivedMail::of).toList();
    }

    /** The first matching mail, waiting up to 20 s for it. */
    public ReceivedMail await(Predicate<ReceivedMail> wanted) {
        return Awaitility.await("a mail")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .pollInSameThread()
                .until(() -> received().stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** Refuses connections until {@link #startAgain()}; mails received so far are lost. */
    public void stop() {
        server.stop();
    }

    /** Listens again on the same port. */
    public void startAgain() {
        server.start();
    }

    /** Forgets all mails. */
    public void clear() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
        STARTED.remove(port);
    }
}
