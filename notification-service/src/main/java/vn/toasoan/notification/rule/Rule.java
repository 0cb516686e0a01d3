package vn.toasoan.notification.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One line of the rule set: on this event, tell these people by this channel in these words. */
@Entity
@Table(name = "rule")
public class Rule {

    @Id
    private String id;

    private String event;

    @Enumerated(EnumType.STRING)
    private Receiver receiver;

    private String channel;
    private String template;

    @Enumerated(EnumType.STRING)
    @Column(name = "notice_class")
    private NoticeClass noticeClass;

    private boolean enabled;

    protected Rule() {}

    public String id() {
        return id;
    }

    public Receiver receiver() {
        return receiver;
    }

    public String channel() {
        return channel;
    }

    public String template() {
        return template;
    }

    public NoticeClass noticeClass() {
        return noticeClass;
    }
}
