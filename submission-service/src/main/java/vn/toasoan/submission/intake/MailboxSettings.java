package vn.toasoan.submission.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The school's mailbox. Without a host no mail is read. */
@ConfigMapping(prefix = "toasoan.intake")
public interface MailboxSettings {

    Optional<String> host();

    /** How often it is looked into; {@code off} for never. */
    @WithDefault("60s")
    String every();

    @WithDefault("993")
    int port();

    /** IMAPS; false for tests and for a server in the same network only. */
    @WithDefault("true")
    boolean tls();

    Optional<String> user();

    Optional<String> password();

    @WithDefault("INBOX")
    String folder();

    /** Older mails are passed over: the first round must not bring in years of them. */
    @WithDefault("60d")
    Duration oldest();
}
