package vn.toasoan.review.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A topic (chuyên mục) of the plan, as submission-service told it. */
@Entity
@Table(name = "topic")
public class Topic {

    @Id
    private String code;

    private String number;
    private String name;
    private boolean active;
    private long version;

    protected Topic() {}

    Topic(String code) {
        this.code = code;
        this.version = -1;
    }

    void accept(TopicChanged told) {
        if (told.version() > version) {
            number = told.number();
            name = told.name();
            active = told.active();
            version = told.version();
        }
    }

    public String code() {
        return code;
    }

    /** Two digits: its place in the plan. */
    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public boolean active() {
        return active;
    }
}
