package vn.toasoan.notification.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.toasoan.notification.rule.Category;

/** One notice in one person's inbox. */
@Entity
@Table(name = "inbox_item")
class InboxItem {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private String personId;

    private long position;

    @Column(name = "article_id")
    private UUID articleId;

    @Enumerated(EnumType.STRING)
    private Category category;

    private String template;
    private String facts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "read_at")
    private Instant readAt;

    protected InboxItem() {}

    /** Keeps the first time: reading twice is no news. */
    void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    void unread() {
        readAt = null;
    }

    UUID id() {
        return id;
    }

    String personId() {
        return personId;
    }

    /** Place in this person's inbox; also the id of the event in the stream. */
    long position() {
        return position;
    }

    UUID articleId() {
        return articleId;
    }

    Category category() {
        return category;
    }

    String template() {
        return template;
    }

    String facts() {
        return facts;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant readAt() {
        return readAt;
    }
}
