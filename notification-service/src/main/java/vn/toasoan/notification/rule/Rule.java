package vn.toasoan.notification.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.Map;

/** One line of the rule set: on such an event, tell these people by this channel in these words. */
@Entity
@Table(name = "rule")
public class Rule {

    @Id
    private String id;

    private String event;
    private String filter;

    @Enumerated(EnumType.STRING)
    private Receiver receiver;

    @Column(name = "receiver_code")
    private String receiverCode;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String template;

    @Enumerated(EnumType.STRING)
    @Column(name = "notice_class")
    private NoticeClass noticeClass;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Column(name = "coalesce_seconds")
    private int coalesceSeconds;

    private boolean enabled;

    @Version
    private long version;

    protected Rule() {}

    /** Whether this event of the rule's kind is one that the rule speaks of. */
    public boolean matches(Map<String, String> facts) {
        return RuleFilter.matches(filter, facts);
    }

    void change(boolean enabled, String filter, Duration coalesce) {
        this.enabled = enabled;
        this.filter = filter;
        this.coalesceSeconds = Math.toIntExact(coalesce.toSeconds());
    }

    public String id() {
        return id;
    }

    public String event() {
        return event;
    }

    public String filter() {
        return filter;
    }

    public Receiver receiver() {
        return receiver;
    }

    /** Role that {@link Receiver#ROLE} asks for, else null. */
    public String receiverCode() {
        return receiverCode;
    }

    public Channel channel() {
        return channel;
    }

    public String template() {
        return template;
    }

    public NoticeClass noticeClass() {
        return noticeClass;
    }

    public Category category() {
        return category;
    }

    /** After one notice to a person, further ones wait this long and go out together. Zero: each for itself. */
    public Duration coalesce() {
        return Duration.ofSeconds(coalesceSeconds);
    }

    public boolean enabled() {
        return enabled;
    }

    public long version() {
        return version;
    }
}
