package vn.toasoan.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import vn.toasoan.notification.people.AssignmentKind;
import vn.toasoan.notification.rule.Category;
import vn.toasoan.notification.rule.Channel;
import vn.toasoan.notification.rule.NoticeClass;

/** What a delivery was ordered to be: about what, to whom, how and why. Never changed; its course is {@link Delivery}'s. */
@MappedSuperclass
abstract class OrderedDelivery {

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

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String template;

    @Enumerated(EnumType.STRING)
    @Column(name = "notice_class")
    private NoticeClass noticeClass;

    @Enumerated(EnumType.STRING)
    private Category category;

    private String actor;

    @Column(name = "dedup_key")
    private String dedupKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "basis_kind")
    private AssignmentKind basisKind;

    @Column(name = "basis_code")
    private String basisCode;

    @Column(name = "resend_of")
    private UUID resendOf;

    private String facts;

    @Column(name = "fallback_of")
    private UUID fallbackOf;

    @Column(name = "created_at")
    private Instant createdAt;

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

    Channel channel() {
        return channel;
    }

    String template() {
        return template;
    }

    NoticeClass noticeClass() {
        return noticeClass;
    }

    Category category() {
        return category;
    }

    String ruleId() {
        return ruleId;
    }

    String actor() {
        return actor;
    }

    String facts() {
        return facts;
    }

    Instant createdAt() {
        return createdAt;
    }

    Basis basis() {
        return new Basis(basisKind, basisCode);
    }

    /** A person had it sent once more: an address that was given up is tried again. */
    boolean resent() {
        return resendOf != null;
    }

    /** Five minutes over which those that waited for the same hour are spread. */
    int spread() {
        return Math.floorMod(id.hashCode(), 300);
    }

    /** The delivery in whose place this one went; null for most. */
    UUID fallbackOf() {
        return fallbackOf;
    }
}
