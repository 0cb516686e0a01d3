package vn.toasoan.notification.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far one person's inbox goes. */
@Entity
@Table(name = "inbox_counter")
class InboxCounter {

    @Id
    @Column(name = "person_id")
    private String personId;

    private long last;

    protected InboxCounter() {}

    String personId() {
        return personId;
    }

    long last() {
        return last;
    }
}
