package vn.toasoan.notification.channel;

import io.vertx.ext.mail.SMTPException;
import java.util.concurrent.TimeoutException;

/** Reads what an SMTP failure means: 5xx is final, 4xx and a dead line are not, silence after sending is unknown. */
public final class SmtpFailure {

    private SmtpFailure() {}

    /** True only where the server itself has said that it will never take this message. */
    public static boolean isPermanent(Throwable failure) {
        SMTPException smtp = smtp(failure);
        return smtp != null && smtp.getReplyCode() >= 500 && smtp.getReplyCode() < 600;
    }

    /** True where the message was on its way and no answer came. */
    public static boolean mayHaveBeenDelivered(Throwable failure) {
        return failure instanceof TimeoutException || failure instanceof io.smallrye.mutiny.TimeoutException;
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
