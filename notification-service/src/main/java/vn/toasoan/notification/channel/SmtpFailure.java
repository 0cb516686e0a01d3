package vn.toasoan.notification.channel;

import io.vertx.core.VertxException;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Reads what an SMTP failure means: 5xx is final, 4xx and a dead line are not, a line that broke once it stood leaves
 * the outcome unknown.
 */
public final class SmtpFailure {

    /** About this service's own log-in and not about the message: right again once the password is. */
    private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);

    /** RFC 3463: 5.1.x speaks of the address, 5.2.x of the mailbox; 5.7.x would be policy. */
    private static final Pattern ENHANCED = Pattern.compile("\\b5\\.(\\d{1,3})\\.\\d{1,3}\\b");

    private SmtpFailure() {}

    /** True only where the server itself has said that it will never take this message. */
    public static boolean isPermanent(Throwable failure) {
        SMTPException smtp = smtp(failure);
        return smtp != null
                && smtp.getReplyCode() >= 500
                && smtp.getReplyCode() < 600
                && !LOGIN.contains(smtp.getReplyCode());
    }

    /** True where the server says of the address itself that nobody can be reached there, and not of this message. */
    static boolean saysNobodyIsThere(Throwable failure) {
        SMTPException smtp = smtp(failure);
        if (smtp == null || !isPermanent(failure)) {
            return false;
        }
        String reply = String.join(" ", smtp.getReplyMessages());
        Matcher enhanced = ENHANCED.matcher(reply);
        return enhanced.find()
                ? enhanced.group(1).equals("1") || enhanced.group(1).equals("2")
                : NO_SUCH_MAILBOX.contains(smtp.getReplyCode());
    }

    /**
     * True where no answer came over a line that stood. The client does not tell whether the message was already on its
     * way, so every such failure counts; a line that never stood does not.
     */
    public static boolean mayHaveBeenDelivered(Throwable failure) {
        if (failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException
                || failure instanceof SSLException) {
            return false;
        }
        return failure instanceof TimeoutException
                || failure instanceof io.smallrye.mutiny.TimeoutException
                || failure instanceof IOException
                || failure instanceof VertxException;
    }

    /** For the log: the server's code, or the kind of failure; never the address, which servers like to repeat. */
    public static String describe(Throwable failure) {
        SMTPException smtp = smtp(failure);
        return smtp != null ? "SMTP " + smtp.getReplyCode() : failure.getClass().getSimpleName();
    }

    private static SMTPException smtp(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                return smtp;
            }
        }
        return null;
    }
}
