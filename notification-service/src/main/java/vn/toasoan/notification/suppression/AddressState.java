package vn.toasoan.notification.suppression;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import vn.toasoan.notification.rule.Channel;

/** What is known against one address. An address without a row has never bounced, or works again. */
@Entity
@Table(name = "address_state")
@IdClass(AddressState.Key.class)
class AddressState {

    /** One may be a mistake of the other side; two are not. */
    static final int LIMIT = 2;

    /** A mail server accepts first and reports later: only after this long does an acceptance speak for the address. */
    static final Duration REPORTS_COME_WITHIN = Duration.ofDays(5);

    /** Who said that the address is dead. */
    enum Source {
        /** The server refused it while we were talking to it. */
        SMTP,
        /** A report came back after the server had accepted the mail. */
        REPORT
    }

    record Key(Channel channel, String addressHash) implements Serializable {}

    @Id
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Id
    @Column(name = "address_hash")
    private String addressHash;

    @Column(name = "hard_bounces")
    private int hardBounces;

    @Column(name = "last_bounce")
    private Instant lastBounce;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_source")
    private Source lastSource;

    @Column(name = "suppressed_at")
    private Instant suppressedAt;

    protected AddressState() {}

    AddressState(Channel channel, String addressHash) {
        this.channel = channel;
        this.addressHash = addressHash;
    }

    /** @return true if nothing more goes there from now on */
    boolean bounced(Source source, Instant now) {
        hardBounces++;
        lastBounce = now;
        lastSource = source;
        if (hardBounces < limit() || suppressedAt != null) {
            return false;
        }
        suppressedAt = now;
        return true;
    }

    /** @return true if the acceptance proves that somebody can be reached there, so that the past is forgotten */
    boolean isClearedBySuccess(Instant now) {
        return lastSource == Source.SMTP || !now.isBefore(lastBounce.plus(REPORTS_COME_WITHIN));
    }

    /** A mail server may be mistaken; Zalo speaks of its own members. */
    private int limit() {
        return channel == Channel.ZALO ? 1 : LIMIT;
    }

    int hardBounces() {
        return hardBounces;
    }
}
