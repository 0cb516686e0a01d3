package vn.toasoan.notification.zalo.hook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something Zalo told us, kept until it was looked at. */
@Entity
@Table(name = "zalo_event")
class ZaloEvent {

    @Id
    private UUID id;

    private String name;
    private String body;

    @Column(name = "processed_at")
    private Instant processedAt;

    protected ZaloEvent() {}

    /** What people wrote is not kept longer than it is needed. */
    void processed(Instant now) {
        processedAt = now;
        body = null;
    }

    String name() {
        return name;
    }

    String body() {
        return body;
    }

    boolean isOpen() {
        return processedAt == null;
    }
}
