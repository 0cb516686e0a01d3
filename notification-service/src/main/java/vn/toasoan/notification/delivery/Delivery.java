package vn.toasoan.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.toasoan.notification.rule.NoticeClass;

/** One notice to one person by one channel, with what became of it. Never deleted: it is the log of what was sent. */
@Entity
@Table(name = "delivery")
public class Delivery {

    /** A mail server is given this long before another attempt may take the row over. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** Five seconds doubled each time, at most a quarter of an hour: three days, longer than a weekend without mail. */
    static final int MAX_ATTEMPTS = 296;

    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(15);

    @Id
    private UUID id;

    @Column(name = "event_id")
    private UUID eventId;

    @Column(name = "rule_id")
    private String ruleId;

    @Column(name = "article_id")
    private UUID articleId;

    @Column(name = "recipient_id")
    private String recipientId;

    private String channel;
    private String template;

    @Enumerated(EnumType.STRING)
    @Column(name = "notice_class")
    private NoticeClass noticeClass;

    private String facts;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "last_error")
    private String lastError;

    private boolean uncertain;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Delivery() {}

    /**
     * Takes the row for one attempt. If an earlier attempt never came to an end, the mail may have been accepted then:
     * it is sent again under the same Message-ID, and the row says that this is not certain.
     */
    void claim(Instant now) {
        if (state == DeliveryState.SENDING) {
            uncertain = true;
        }
        state = DeliveryState.SENDING;
        attempts++;
        leaseUntil = now.plus(LEASE);
    }

    /** True while the given attempt is the one that is under way; false once another took the row over or ended it. */
    boolean isInAttempt(int number) {
        return state == DeliveryState.SENDING && attempts == number;
    }

    void delivered(Instant now) {
        state = DeliveryState.DELIVERED;
        leaseUntil = null;
        lastError = null;
        finishedAt = now;
    }

    /** @return true if this was the last attempt */
    boolean failed(SendOutcome.Failed failure, Instant now) {
        lastError = failure.reason();
        leaseUntil = null;
        uncertain = uncertain || failure.maybeDelivered();
        if (failure.permanent() || attempts >= MAX_ATTEMPTS) {
            state = DeliveryState.FAILED;
            finishedAt = now;
            return true;
        }
        state = DeliveryState.PENDING;
        notBefore = now.plus(retryDelay(attempts));
        return false;
    }

    static Duration retryDelay(int attempts) {
        Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    UUID articleId() {
        return articleId;
    }

    String recipientId() {
        return recipientId;
    }

    String channel() {
        return channel;
    }

    String template() {
        return template;
    }

    NoticeClass noticeClass() {
        return noticeClass;
    }

    String facts() {
        return facts;
    }

    DeliveryState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant notBefore() {
        return notBefore;
    }

    String lastError() {
        return lastError;
    }

    boolean uncertain() {
        return uncertain;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
