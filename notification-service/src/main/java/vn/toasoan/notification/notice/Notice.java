package vn.toasoan.notification.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.toasoan.notification.rule.Rule;

/** One event that met one rule, and what became of it: who was told, or why nobody was. */
@Entity
@Table(name = "notice")
class Notice {

    @Id
    private UUID id;

    @Column(name = "event_id")
    private UUID eventId;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "rule_id")
    private Rule rule;

    @Column(name = "article_id")
    private UUID articleId;

    private String actor;
    private String facts;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "give_up_at")
    private Instant giveUpAt;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    private String outcome;

    protected Notice() {}

    void tryAgainAt(Instant time) {
        nextTryAt = time;
    }

    void resolved(String outcome, Instant now) {
        this.outcome = outcome;
        this.resolvedAt = now;
    }

    boolean isOpen() {
        return resolvedAt == null;
    }

    /** True once nobody waits any longer for a name or a title that has not arrived. */
    boolean outOfPatience(Instant now) {
        return !now.isBefore(giveUpAt);
    }

    UUID eventId() {
        return eventId;
    }

    UUID articleId() {
        return articleId;
    }

    Rule rule() {
        return rule;
    }

    String facts() {
        return facts;
    }

    /** Person who caused the event and is therefore not told of it; null where nobody did. */
    String actor() {
        return actor;
    }
}
